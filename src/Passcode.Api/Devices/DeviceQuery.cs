using Microsoft.AspNetCore.Mvc;

namespace Passcode.Api.Devices;

/// <summary>Which devices to find, by exactly one of these.</summary>
/// <param name="IntuneDeviceId">The id of the Intune managed device, a GUID.</param>
/// <param name="SerialNumber">The manufacturer's serial number.</param>
/// <param name="Imei">The IMEI, 14 to 16 digits.</param>
/// <param name="EntraDeviceId">The Entra ID device id, a GUID.</param>
/// <param name="DeviceName">The device name in Intune.</param>
/// <param name="UserPrincipalName">The primary user's sign-in name.</param>
internal sealed record DeviceQuery(
    [FromQuery(Name = "intuneDeviceId")] string? IntuneDeviceId,
    [FromQuery(Name = "serialNumber")] string? SerialNumber,
    [FromQuery(Name = "imei")] string? Imei,
    [FromQuery(Name = "entraDeviceId")] string? EntraDeviceId,
    [FromQuery(Name = "deviceName")] string? DeviceName,
    [FromQuery(Name = "userPrincipalName")] string? UserPrincipalName)
{
    public DeviceBody ToBody() => new(IntuneDeviceId, SerialNumber, Imei, EntraDeviceId, DeviceName, UserPrincipalName);
}
