using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Observability;
using Passcode.Core.Orchestration;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Statistics;

namespace Passcode.Core.Resets;

/// <summary>
/// Reconciles the resets of the last days: starts again whatever has not ended and lost its orchestration, and completes resets that
/// ended without a certain outcome and that the device has confirmed since. A timer calls it; it may run at any time, also twice at once.
/// </summary>
public sealed class ReconcileResets(
    IResetStore store,
    RecordUpdater<PasscodeReset> records,
    IManagedDevices devices,
    DurableTaskClient client,
    ResetCallbacks callbacks,
    WriteOutcomeActivity outcome,
    PasscodeMetrics metrics,
    IStatistics statistics,
    PolicyChangeAudit policy,
    RecordTampering tampering,
    GraphPacer pacer,
    IOptions<PollingOptions> polling,
    IOptions<ApprovalOptions> approvals,
    TimeProvider time)
{
    // An acceptance may be under way between its listing and its start.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    // An orchestration ends its reset at the deadline; one that has not by now never will.
    private static readonly TimeSpan StuckAfter = TimeSpan.FromHours(1);

    // It may itself have stood still for a while.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(7);

    // Of devices that cannot be read, a pass asks for no more than these: Graph may be down.
    private const int MostFailedReads = 20;

    /// <summary>
    /// Runs one reconciliation pass. When Graph asks for a pause, or does not answer for many devices, the pass asks for no further device; the next
    /// one does. What lost its orchestration is started in any case.
    /// </summary>
    public async Task Execute(CancellationToken cancellationToken)
    {
        pacer.CallFor(GraphPriority.Background, "reconcile");
        await policy.Note(cancellationToken);
        var now = time.GetUtcNow();
        var first = now - polling.Value.LongestLife(approvals.Value) - (polling.Value.LateFor > Slack ? polling.Value.LateFor : Slack);
        var query = new ResetQuery(DateOnly.FromDateTime(first.UtcDateTime), DateOnly.FromDateTime(now.UtcDateTime), Size: 200);
        var failedReads = 0;
        await foreach (var reset in store.ReadAll(query, cancellationToken))
        {
            if (failedReads < MostFailedReads || !reset.Status.IsTerminal())
            {
                failedReads += await ReconcileUnlessTampered(reset, now, cancellationToken) switch
                {
                    null => 0,
                    GraphFault.Throttled or GraphFault.Paced or GraphFault.CallerShareUsed => MostFailedReads,
                    _ => 1,
                };
            }
        }
    }

    // One record that Passcode did not write holds up no other. The orchestration ends it.
    private async Task<GraphFault?> ReconcileUnlessTampered(PasscodeReset listed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await Reconcile(listed, now, cancellationToken);
        }
        catch (RecordNotAuthenticException refused)
        {
            await tampering.Report(refused.Subject, refused.State, cancellationToken);
            await client.StartUnlessUnderWay(PasscodeResetOrchestrator.Name, listed.Id, new ResetState(), now, cancellationToken);
            return null;
        }
    }

    // Returns why a device could not be read now; null if it could, or need not.
    private async Task<GraphFault?> Reconcile(PasscodeReset listed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!listed.Status.IsTerminal())
        {
            await Resume(listed, now, cancellationToken);
            return null;
        }

        return listed.MayBeConfirmedLate && listed.EndedAt >= now - polling.Value.LateFor ? await CheckLateConfirmation(listed, cancellationToken) : null;
    }

    private async Task Resume(PasscodeReset listed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (listed.RequestedAt >= now - Settled || await store.Find(listed.Id, cancellationToken) is not { Value: var reset })
        {
            return;
        }

        if (!reset.Status.IsTerminal() && now > reset.Deadline + StuckAfter)
        {
            await EndStuck(reset, cancellationToken);
            return;
        }

        await client.StartUnlessUnderWay(PasscodeResetOrchestrator.Name, reset.Id, new ResetState(), now, cancellationToken);
        if (reset.Status == ResetStatus.AwaitingApproval)
        {
            // The approver's process may have died between the decision and its event.
            await client.RaiseStateChanged(reset.Id, "reconcile", cancellationToken);
        }
    }

    // Its orchestration would have ended the reset at the deadline: it is lost, fails, or waits for an answer that never comes.
    private async Task EndStuck(PasscodeReset reset, CancellationToken cancellationToken)
    {
        await client.TerminateIfUnderWay(reset.Id, "The deadline has passed.", cancellationToken);
        metrics.OrchestrationStuck("reset");
        var reason = reset.Status == ResetStatus.Pending ? ReasonCode.NotConfirmedInTime
            : reset.MayHaveBeenIssued ? ReasonCode.IssueUnconfirmed
            : ReasonCode.NotIssuedInTime;
        var written = await outcome.Execute(new(reset.Id, new(ResetStatus.Expired, reason, Attempt: reset.Attempt?.Number)), cancellationToken);
        await client.StartCallbackDeliveries(written.Deliveries, cancellationToken);
    }

    private async Task<GraphFault?> CheckLateConfirmation(PasscodeReset expired, CancellationToken cancellationToken)
    {
        if (await records.Get(expired.Id, cancellationToken) is { Value: { MayBeConfirmedLate: false } confirmed })
        {
            await PublishAndList(confirmed, cancellationToken);
            return null;
        }

        var read = await devices.Get(expired.Device!.IntuneDeviceId, cancellationToken);
        var latest = IssuedCommand.LatestTime(expired.Attempt!.EarliestGraphTime, expired.Attempt.SentAt, polling.Value);
        if (ActionOutcome.FindLateConfirmation(read, IssuedCommand.Create(expired), latest) is not { } confirmedAt)
        {
            return read.Problem is { IsTransient: true, Fault: var fault } ? fault : null;
        }

        var hasChanged = false;
        var reset = await records.Update(
            expired.Id,
            reset =>
            {
                hasChanged = reset.MayBeConfirmedLate;
                return !hasChanged ? null : (reset with
                {
                    Status = ResetStatus.Completed,
                    Late = true,
                    ReasonCode = null,
                    Advice = SupportMatrix.AdviceOf(reset.MatrixRow),
                    IssuedAt = reset.Attempt!.SentAt,
                    ConfirmedAt = confirmedAt,
                }).Record(time.GetUtcNow(), TimelineEventType.ConfirmedLate);
            },
            cancellationToken);
        if (hasChanged)
        {
            metrics.Ended(reset);
        }

        await PublishAndList(reset, cancellationToken);
        return null;
    }

    // In this order: a process that dies in between finds the old entry in the listing and comes here again.
    private async Task PublishAndList(PasscodeReset reset, CancellationToken cancellationToken)
    {
        await statistics.Contribute(reset, cancellationToken);
        await client.StartCallbackDeliveries(await callbacks.Publish(reset, cancellationToken), cancellationToken);
        await store.List(reset, cancellationToken);
    }
}
