using Passcode.Core.Approvals;
using Passcode.Core.Callbacks;
using Passcode.Core.Observability;
using Passcode.Core.Workflows;

namespace Passcode.Core.Resets;

/// <summary>Records the end, tells of it, brings the listing up to date and frees the device; every part of it may run again.</summary>
public sealed class EndReset(
    ResetRecords records,
    IResetStore store,
    DeviceHold hold,
    TellReceivers tell,
    ResetEvidence evidence,
    IPendingApprovals pending,
    PasscodeMetrics metrics,
    TimeProvider time)
    : IStepBody<EndResetInput, ResetStatus>
{
    /// <inheritdoc />
    public async Task<ResetStatus> Run(EndResetInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var hasEndedNow = false;
        var reset = await records.Update(
            input.ResetId,
            reset =>
            {
                hasEndedNow = !reset.Status.IsTerminal();
                return hasEndedNow ? input.Ending.Apply(reset, time.GetUtcNow()) : null;
            },
            cancellation);
        if (hasEndedNow)
        {
            metrics.Ended(reset);
        }

        await evidence.Ended(reset, cancellation);
        if (reset.Approval is not null)
        {
            await pending.Remove(ApprovalKind.Reset, reset.Id, reset.RequestedAt, cancellation);
        }

        await tell.Run(reset, cancellation);
        await store.List(reset, cancellation);
        if (reset.Device is { } device)
        {
            await hold.Release(device.IntuneDeviceId, reset.Id, cancellation);
        }

        return reset.Status;
    }
}
