using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Devices;

/// <summary>The parameters of a device search. Exactly one is set.</summary>
internal sealed record DeviceQuery
{
    [FromQuery(Name = "intuneDeviceId"), QueryText("The ID of the Intune managed device.", ReadAs = typeof(Guid))]
    public string? IntuneDeviceId { get; init; }

    [FromQuery(Name = "serialNumber"), QueryText("The serial number.")]
    public string? SerialNumber { get; init; }

    [FromQuery(Name = "imei"), QueryText("The IMEI, 14 to 16 digits.")]
    public string? Imei { get; init; }

    [FromQuery(Name = "entraDeviceId"), QueryText("The device ID in Entra ID.", ReadAs = typeof(Guid))]
    public string? EntraDeviceId { get; init; }

    [FromQuery(Name = "deviceName"), QueryText("The device name in Intune.")]
    public string? DeviceName { get; init; }

    [FromQuery(Name = "userPrincipalName"), QueryText("The sign-in name of the primary user.")]
    public string? UserPrincipalName { get; init; }

    public DeviceBody ToBody() => new(IntuneDeviceId, SerialNumber, Imei, EntraDeviceId, DeviceName, UserPrincipalName);
}
