using Passcode.Core.Devices;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Settings under <c>Passcode:Helpdesk:Sources:{name}:Device</c>. If several identifiers have a value, the first one in this order
/// is used.</summary>
public sealed class DevicePointers
{
    /// <summary>Pointers to the ID of the Intune managed device.</summary>
    public TextList? IntuneDeviceId { get; set; }

    /// <summary>Pointers to the serial number.</summary>
    public TextList? SerialNumber { get; set; }

    /// <summary>Pointers to the IMEI.</summary>
    public TextList? Imei { get; set; }

    /// <summary>Pointers to the device ID in Entra ID.</summary>
    public TextList? EntraDeviceId { get; set; }

    /// <summary>Pointers to the device name in Intune.</summary>
    public TextList? DeviceName { get; set; }

    /// <summary>Pointers to the sign-in name of the primary user.</summary>
    public TextList? UserPrincipalName { get; set; }

    /// <summary>Returns all identifiers, most precise first.</summary>
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
