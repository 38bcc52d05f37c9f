namespace Passcode.Core.Devices;

/// <summary>Finds which managed device a caller means.</summary>
public sealed class DeviceLookup(IManagedDevices devices)
{
    /// <summary>The Intune ids that match: none, one, or the first two of more. An Intune id is taken at its word and costs no request.</summary>
    public async Task<GraphResult<IReadOnlyList<string>>> Locate(DeviceReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Key == DeviceKey.IntuneDeviceId)
        {
            return GraphResult<IReadOnlyList<string>>.Of([reference.Value]);
        }

        var found = await devices.Find(reference, limit: 2, cancellationToken);
        return found.Succeeded
            ? GraphResult<IReadOnlyList<string>>.Of([.. found.Value.Select(device => device.Id)])
            : found.Problem;
    }
}

/// <summary>How a caller named a device.</summary>
public sealed record DeviceReference(DeviceKey Key, string Value);

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
