namespace Passcode.Core.Devices;

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

    /// <summary>Reads devices with their reset-passcode actions.</summary>
    /// <param name="intuneDeviceIds">1 to <see cref="Largest"/> devices, each once.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<BatchResult<ManagedDevice>> Get(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken);
}
