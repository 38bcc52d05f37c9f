using Passcode.Core.Devices;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Settings <c>Passcode:Helpdesk:Sources:{name}:Device</c>. Of several names with a value, the first in this order is used.</summary>
public sealed class DevicePointers
{
    /// <summary>Pointers to the id of the Intune managed device.</summary>
    public TextList? IntuneDeviceId { get; set; }

    /// <summary>Pointers to the serial number.</summary>
    public TextList? SerialNumber { get; set; }

    /// <summary>Pointers to the IMEI.</summary>
    public TextList? Imei { get; set; }

    /// <summary>Pointers to the Entra ID device id.</summary>
    public TextList? EntraDeviceId { get; set; }

    /// <summary>Pointers to the device name in Intune.</summary>
    public TextList? DeviceName { get; set; }

    /// <summary>Pointers to the primary user's sign-in name.</summary>
    public TextList? UserPrincipalName { get; set; }

    /// <summary>All of them, the most precise first.</summary>
    internal IEnumerable<(DeviceKey Key, TextList? Pointers)> ByKey() =>
    [
        (DeviceKey.IntuneDeviceId, IntuneDeviceId),
        (DeviceKey.SerialNumber, SerialNumber),
        (DeviceKey.Imei, Imei),
        (DeviceKey.EntraDeviceId, EntraDeviceId),
        (DeviceKey.DeviceName, DeviceName),
        (DeviceKey.UserPrincipalName, UserPrincipalName),
    ];
}
