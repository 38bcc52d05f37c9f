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

    /// <summary>Asks Intune to contact the device, so that it checks in and takes the commands that wait for it. Sent at most one time.</summary>
    /// <remarks>Source: Microsoft Graph documentation, managedDevice: syncDevice.</remarks>
    /// <returns>True when Intune took the request (204); the device may be unreachable all the same.</returns>
    Task<GraphResult<bool>> SyncDevice(string intuneDeviceId, CancellationToken cancellationToken);
}

/// <summary>Many devices in one request, through Graph's <c>$batch</c>; each is judged on its own.</summary>
/// <remarks>Source: Microsoft Graph documentation, json-batching ("limited to 20 individual requests").</remarks>
public interface IDeviceBatches
{
    /// <summary>The most devices in a batch.</summary>
    public const int Largest = 20;

    /// <summary>
    /// Issues the reset-passcode action for each device, once: the batch is sent at most one time whatever comes back, as
    /// <see cref="IManagedDevices.ResetPasscode"/> is. An answer that is missing from the batch's counts as lost.
    /// </summary>
    /// <param name="intuneDeviceIds">1 to <see cref="Largest"/> devices, each once.</param>
    /// <param name="cancellationToken">Cancels the wait; the commands may already be sent.</param>
    Task<BatchResult<bool>> ResetPasscodes(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken);

    /// <summary>Asks Intune to contact each device, as <see cref="IManagedDevices.SyncDevice"/> does. The batch is sent at most one time.</summary>
    /// <param name="intuneDeviceIds">1 to <see cref="Largest"/> devices, each once.</param>
    /// <param name="cancellationToken">Cancels the wait; the requests may already be sent.</param>
    Task<BatchResult<bool>> SyncDevices(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken);

    /// <summary>Reads devices with their reset-passcode actions.</summary>
    /// <param name="intuneDeviceIds">1 to <see cref="Largest"/> devices, each once.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<BatchResult<ManagedDevice>> Get(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken);
}

/// <summary>What a batch gave.</summary>
/// <param name="Items">One for each device, in the order they were asked for.</param>
public sealed record BatchResult<T>(IReadOnlyList<GraphResult<T>> Items);
