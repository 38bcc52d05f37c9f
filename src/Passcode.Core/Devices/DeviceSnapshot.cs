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
    string? EntraDeviceId = null)
{
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
            device.EntraDeviceId);
    }
}
