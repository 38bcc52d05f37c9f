using Passcode.Core.Devices;

namespace Passcode.Api.Devices;

/// <summary>A managed device, as Intune reports it.</summary>
/// <param name="IntuneDeviceId">The ID of the Intune managed device.</param>
/// <param name="DeviceName">The device name. Names are not always unique.</param>
/// <param name="SerialNumber">The serial number.</param>
/// <param name="Platform">The operating system family.</param>
/// <param name="OsVersion">The version of the operating system, as the device reports it.</param>
/// <param name="Enrollment">The enrollment type.</param>
/// <param name="Ownership">The owner: company or personal.</param>
/// <param name="UserPrincipalName">The sign-in name of the primary user.</param>
/// <param name="LastSyncAt">The time of the last check-in with Intune.</param>
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
    internal static DeviceResource From(DeviceSnapshot device) => new(
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
