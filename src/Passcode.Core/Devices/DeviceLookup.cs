namespace Passcode.Core.Devices;

/// <summary>Finds which managed device a caller means.</summary>
public sealed class DeviceLookup(IManagedDevices devices)
{
    /// <summary>The Intune ids that match: none, one, or the first two of more. An Intune id is taken at its word and costs no request.</summary>
    public async Task<GraphResult<IReadOnlyList<string>>> Locate(DeviceReference reference, CancellationToken cancellationToken)
    {
        if (reference.Key == DeviceKey.IntuneDeviceId)
        {
            return GraphResult<IReadOnlyList<string>>.Success([reference.Value]);
        }

        var found = await devices.Find(reference, limit: 2, cancellationToken);
        return found.Succeeded
            ? GraphResult<IReadOnlyList<string>>.Success([.. reference.Choose(found.Value).Select(device => device.Id)])
            : found.Problem;
    }
}
