using Passcode.Core.Devices;

namespace Passcode.Core.BulkRuns;

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
        var kind = DeviceKind.Of(device);
        return (Platforms.Count == 0 || Platforms.Contains(kind.Platform))
            && (Ownership is null || string.Equals(Ownership, device.OwnerType, StringComparison.OrdinalIgnoreCase))
            && (Enrollments.Count == 0 || Enrollments.Contains(kind.Enrollment));
    }
}
