namespace Passcode.Core.Devices;

/// <summary>What a caller may name a device by.</summary>
public enum DeviceKey
{
    /// <summary>The id of the Intune managed device (not the Entra device or object id).</summary>
    IntuneDeviceId,

    /// <summary>The manufacturer's serial number.</summary>
    SerialNumber,

    /// <summary>The IMEI, 14 to 16 digits.</summary>
    Imei,

    /// <summary>The Entra ID device id (<c>azureADDeviceId</c> in Graph).</summary>
    EntraDeviceId,

    /// <summary>The device name in Intune, which need not be unique.</summary>
    DeviceName,

    /// <summary>The primary user's sign-in name; unique only for users with one device.</summary>
    UserPrincipalName,
}
