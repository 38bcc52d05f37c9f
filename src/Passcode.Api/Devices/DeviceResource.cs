using Passcode.Core.Devices;

namespace Passcode.Api.Devices;

/// <summary>A managed device, as Intune told of it.</summary>
/// <param name="IntuneDeviceId">The Intune device id.</param>
/// <param name="DeviceName">The device name, which need not be unique.</param>
/// <param name="SerialNumber">The serial number.</param>
/// <param name="Platform">The operating system family.</param>
/// <param name="OsVersion">The version, as the device reports it.</param>
/// <param name="Enrollment">How the device is enrolled.</param>
/// <param name="Ownership">Company or personal.</param>
/// <param name="UserPrincipalName">The primary user's sign-in name.</param>
/// <param name="LastSyncAt">When the device last spoke to Intune.</param>
public sealed record DeviceResource(
    string IntuneDeviceId,
    string? DeviceName,
    string? SerialNumber,
    DevicePlatform Platform,
    string? OsVersion,
    EnrollmentKind Enrollment,
    string? Ownership,
    string? UserPrincipalName,
    DateTimeOffset? LastSyncAt)
{
    /// <summary>The device of a snapshot.</summary>
    public static DeviceResource Of(DeviceSnapshot device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return new(
            device.IntuneDeviceId,
            device.DeviceName,
            device.SerialNumber,
            device.Platform,
            device.OsVersion,
            device.Enrollment,
            device.Ownership,
            device.UserPrincipalName,
            device.LastSyncAt);
    }
}
