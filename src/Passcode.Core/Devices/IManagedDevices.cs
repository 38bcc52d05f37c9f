namespace Passcode.Core.Devices;

/// <summary>The managed devices of the tenant, through Microsoft Graph.</summary>
public interface IManagedDevices
{
    /// <summary>Finds devices, without their actions: Graph leaves <c>deviceActionResults</c> out of every list.</summary>
    /// <param name="reference">What the caller knows of the device.</param>
    /// <param name="limit">No more than this many are read, 1 to 1,000.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<GraphResult<IReadOnlyList<ManagedDevice>>> Find(DeviceReference reference, int limit, CancellationToken cancellationToken);

    /// <summary>Reads one device with its reset-passcode actions.</summary>
    Task<GraphResult<ManagedDevice>> Get(string intuneDeviceId, CancellationToken cancellationToken);

    /// <summary>
    /// Issues the reset-passcode action, once: the request is sent at most one time whatever comes back, because Graph gives it no
    /// idempotency key and every Android reset makes another passcode.
    /// </summary>
    /// <returns>True when Intune took the command (204).</returns>
    Task<GraphResult<bool>> ResetPasscode(string intuneDeviceId, CancellationToken cancellationToken);
}
