using System.Text.Json.Serialization;
using Passcode.Core.Devices;

namespace Passcode.Core.BulkRuns;

/// <summary>What a run is to reset; exactly one part is given.</summary>
/// <param name="GroupId">An Entra group: the devices in it and those of its users, through nested groups too.</param>
/// <param name="Category">A device category of Intune, by its display name.</param>
/// <param name="Filter">Devices by platform, ownership and enrollment.</param>
/// <param name="Devices">So many devices that were named one by one.</param>
/// <param name="ListId">Under which id <see cref="IBulkLists"/> keeps their names.</param>
/// <param name="RetryOf">The devices of an earlier run that did not complete.</param>
public sealed record BulkSelection(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? GroupId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Category = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DeviceFilter? Filter = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Devices = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ListId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RetryOf = null);

/// <summary>Which of the tenant's devices; every part that is given must hold.</summary>
/// <param name="Platforms">Any of these; empty for every platform.</param>
/// <param name="Ownership"><c>company</c> or <c>personal</c>, as Graph's <c>managedDeviceOwnerType</c>; null for both.</param>
/// <param name="Enrollments">Any of these; empty for every enrollment.</param>
public sealed record DeviceFilter(IReadOnlyList<DevicePlatform> Platforms, string? Ownership, IReadOnlyList<EnrollmentKind> Enrollments)
{
    /// <summary>Whether a device is meant. Graph filters by the operating system alone, so the rest is told here.</summary>
    public bool Matches(ManagedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        var kind = DeviceKind.From(device);
        return (Platforms.Count == 0 || Platforms.Contains(kind.Platform))
            && (Ownership is null || string.Equals(Ownership, device.OwnerType, StringComparison.OrdinalIgnoreCase))
            && (Enrollments.Count == 0 || Enrollments.Contains(kind.Enrollment));
    }
}

/// <summary>A device that a caller named in a list.</summary>
/// <param name="Line">Its line in the list, counted from 1.</param>
/// <param name="Device">How it was named.</param>
/// <param name="Also">What the line says of it besides, which must be true of the device that is found; null for nothing.</param>
public sealed record ListedDevice(
    int Line, DeviceReference Device, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DeviceReference>? Also = null)
{
    /// <summary>
    /// What the line says of a device that is not true of it: columns that were sorted apart must not reset another's device. What Intune does not
    /// know of the device contradicts nothing.
    /// </summary>
    public DeviceReference? Contradiction(ManagedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Also?.FirstOrDefault(other =>
            !string.IsNullOrWhiteSpace(other.Key == DeviceKey.Imei ? device.Imei : device.SerialNumber) && other.Choose([device]).Count == 0);
    }
}

/// <summary>The lists that callers gave with their runs, kept until the targets are known.</summary>
public interface IBulkLists
{
    /// <summary>Keeps a chunk of a list. Writing the same chunk again changes nothing.</summary>
    /// <param name="listId">The list, 32 hexadecimal digits.</param>
    /// <param name="chunk">The chunk's number, counted from 0.</param>
    /// <param name="devices">100 devices; fewer in the last chunk.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task Write(string listId, int chunk, IReadOnlyList<ListedDevice> devices, CancellationToken cancellationToken);

    /// <summary>Reads a chunk; null behind the last one.</summary>
    Task<IReadOnlyList<ListedDevice>?> Read(string listId, int chunk, CancellationToken cancellationToken);
}
