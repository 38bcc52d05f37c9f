using Passcode.Api.Problems;

namespace Passcode.Api.Devices;

/// <summary>The device, by exactly one of these.</summary>
/// <param name="IntuneDeviceId">The id of the Intune managed device, a GUID.</param>
/// <param name="SerialNumber">The manufacturer's serial number.</param>
/// <param name="Imei">The IMEI, 14 to 16 digits.</param>
/// <param name="EntraDeviceId">The Entra ID device id, a GUID.</param>
/// <param name="DeviceName">The device name in Intune, which need not be unique.</param>
/// <param name="UserPrincipalName">The primary user's sign-in name; enough for users with one device.</param>
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
