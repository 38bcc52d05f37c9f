using System.Text.Json.Serialization;

namespace Passcode.Core.Devices;

/// <summary>What is kept of a device with its reset: what an agent needs to recognise it, as it was when it was checked.</summary>
public sealed record DeviceSnapshot(
    string IntuneDeviceId,
    string? DeviceName,
    string? SerialNumber,
    DevicePlatform Platform,
    string? OsVersion,
    EnrollmentKind Enrollment,
    string? Ownership,
    string? UserPrincipalName,
    DateTimeOffset? LastSyncAt,
    string? UserId = null,
    string? EntraDeviceId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Category = null)
{
    /// <summary>Whether the device belongs to the same person, and to the same of company and person, as in another snapshot of it.</summary>
    public bool HasSameOwner(DeviceSnapshot other) =>
        string.Equals(UserPrincipalName, other.UserPrincipalName, StringComparison.OrdinalIgnoreCase) && Ownership == other.Ownership
        && (UserId is null || other.UserId is null || string.Equals(UserId, other.UserId, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes the snapshot.</summary>
    public static DeviceSnapshot From(ManagedDevice device)
    {
        var kind = DeviceKind.From(device);
        return new DeviceSnapshot(
            device.Id,
            device.DeviceName,
            device.SerialNumber,
            kind.Platform,
            device.OsVersion,
            kind.Enrollment,
            device.OwnerType,
            device.UserPrincipalName,
            device.LastSyncAt,
            device.UserId,
            device.EntraDeviceId,
            device.Category);
    }
}
