using Passcode.Api.Problems;

namespace Passcode.Api.Devices;

/// <summary>Identifies a device. Set exactly one property.</summary>
/// <param name="IntuneDeviceId">The ID of the Intune managed device, a GUID.</param>
/// <param name="SerialNumber">The manufacturer's serial number.</param>
/// <param name="Imei">The IMEI, 14 to 16 digits.</param>
/// <param name="EntraDeviceId">The device ID in Entra ID, a GUID.</param>
/// <param name="DeviceName">The device name in Intune. Names are not always unique.</param>
/// <param name="UserPrincipalName">The sign-in name of the primary user. Sufficient if the user has one device.</param>
public sealed record DeviceBody(
    string? IntuneDeviceId = null,
    [property: MaxCharacters(DeviceLimits.SerialNumber)] string? SerialNumber = null,
    string? Imei = null,
    string? EntraDeviceId = null,
    [property: MaxCharacters(DeviceLimits.DeviceName)] string? DeviceName = null,
    [property: MaxCharacters(DeviceLimits.UserPrincipalName)] string? UserPrincipalName = null)
{
    internal const string IsRequired = "is required: an object with one of intuneDeviceId, serialNumber, imei, entraDeviceId, deviceName, userPrincipalName.";
}

/// <summary>The maximum lengths of device identifiers, in characters.</summary>
internal static class DeviceLimits
{
    public const int DeviceName = 256;
    public const int SerialNumber = 128;
    public const int UserPrincipalName = 320;
}
