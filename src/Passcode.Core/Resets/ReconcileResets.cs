using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Observability;
using Passcode.Core.Policy;
using Passcode.Core.Workflows;

namespace Passcode.Core.Resets;

/// <summary>
/// Looks over the resets of the last days: starts again whatever has not ended and lost its workflow, and completes expired resets
/// that the device has confirmed since. A timer calls it; it may run at any time, also twice at once.
/// </summary>
public sealed class ReconcileResets(
    IResetStore store,
    ResetRecords records,
    IManagedDevices devices,
    IWorkflowClient workflows,
    PasscodeResetWorkflow workflow,
    TellReceivers tell,
    PasscodeMetrics metrics,
    PolicyInForce policy,
    IOptions<PollingOptions> polling,
    IOptions<ApprovalOptions> approvals,
    TimeProvider time)
{
    // An acceptance may be under way between its listing and its start.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    /// <summary>Looks once. Stops early when Graph asks for a pause; the next call goes on.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        await policy.Note(cancellation);
        var now = time.GetUtcNow();
        var first = now - polling.Value.LateFor - polling.Value.Deadline - approvals.Value.Deadline;
        var query = new ResetQuery(DateOnly.FromDateTime(first.UtcDateTime), DateOnly.FromDateTime(now.UtcDateTime), Size: 200);
        do
        {
            var page = await store.Query(query, cancellation);
            foreach (var reset in page.Resets)
            {
                if (!await Look(reset, now, cancellation))
                {
                    return;
                }
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    private async Task<bool> Look(PasscodeReset listed, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!listed.Status.IsTerminal())
        {
            if (listed.RequestedAt < now - Settled && await store.Find(listed.Id, cancellation) is not null)
            {
                await workflows.Start(workflow, listed.Id, new ResetState(), cancellation);
                if (listed.Status == ResetStatus.AwaitingApproval)
                {
                    // The approver's process may have died between the decision and its nudge.
                    await workflows.Raise(ResetNudge.Signal, listed.Id, new ResetNudge("reconcile"), cancellation);
                }
            }

            return true;
        }

        return listed is not { Status: ResetStatus.Expired, Attempt: not null, Device: not null, EndedAt: { } endedAt }
            || endedAt < now - polling.Value.LateFor
            || await LookForLateConfirmation(listed, cancellation);
    }

    private async Task<bool> LookForLateConfirmation(PasscodeReset expired, CancellationToken cancellation)
    {
        if (await records.Get(expired.Id, cancellation) is { Reset: { Status: not ResetStatus.Expired } confirmed })
        {
            await TellAndList(confirmed, cancellation);
            return true;
        }

        var read = await devices.Get(expired.Device!.IntuneDeviceId, cancellation);
        if (ActionOutcome.Of(read, IssuedCommand.Of(expired)) is not { Status: ResetStatus.Completed, ConfirmedAt: { } confirmedAt })
        {
            return read.Problem is not { IsTransient: true };
        }

        var hasChanged = false;
        var reset = await records.Update(
            expired.Id,
            reset =>
            {
                hasChanged = reset.Status == ResetStatus.Expired;
                return !hasChanged ? null : (reset with
                {
                    Status = ResetStatus.Completed,
                    Late = true,
                    ReasonCode = null,
                    Advice = null,
                    IssuedAt = reset.Attempt!.SentAt,
                    ConfirmedAt = confirmedAt,
                }).Record(time.GetUtcNow(), TimelineEventType.ConfirmedLate);
            },
            cancellation);
        if (hasChanged)
        {
            metrics.Ended(reset);
        }

        await TellAndList(reset, cancellation);
        return true;
    }

    // In this order: a process that dies in between finds the old entry in the listing and comes here again.
    private async Task TellAndList(PasscodeReset reset, CancellationToken cancellation)
    {
        await tell.Run(reset, cancellation);
        await store.List(reset, cancellation);
    }
}
