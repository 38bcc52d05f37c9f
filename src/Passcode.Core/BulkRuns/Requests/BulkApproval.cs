using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>The wait of a run for its approval: asks for one, tells who should know, and looks at the record for what became of it.</summary>
public sealed class BulkApproval(
    BulkRecords records,
    IPendingApprovals pending,
    BulkRunAuditLog trail,
    IOptions<BulkOptions> bulk,
    IOptions<ApprovalOptions> approvals,
    TimeProvider time)
{
    /// <summary>Looks at a run that is about to start.</summary>
    /// <param name="run">The run, with its counts.</param>
    /// <param name="rules">The rules that spoke for single devices of it.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The run: free to start, or called off, or with an approval that is open.</returns>
    public async Task<BulkRun> Look(BulkRun run, IReadOnlyCollection<PolicyRule> rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        PolicyRule[] all = [.. rules, .. run.Counts.Of(TargetState.Queued) > bulk.Value.ApprovalAbove ? [PolicyRule.LargeBulkRun] : (PolicyRule[])[]];
        if (all.Length == 0 || run.StartedAt is not null)
        {
            return run;
        }

        run = await records.Update(run.Id, current => AskOrExpire(current, all), cancellationToken);
        if (run.Approval is { IsOpen: true } open && !run.CancelRequested)
        {
            await trail.ApprovalRequested(run, cancellationToken);
            await pending.Add(Waiting(run, open), cancellationToken);
            return run;
        }

        if (run.Approval?.Decision is not null)
        {
            // Again, in case the approver's process died after it wrote the decision: nothing is sent that the trail does not explain.
            await trail.Decided(run, cancellationToken);
        }

        await pending.Remove(ApprovalKind.BulkRun, run.Id, run.RequestedAt, cancellationToken);
        return run;
    }

    private BulkRun? AskOrExpire(BulkRun run, PolicyRule[] rules)
    {
        var now = time.GetUtcNow();
        return run switch
        {
            { CancelRequested: true } => null,
            { Approval: null } => (run with
            {
                Status = BulkRunStatus.AwaitingApproval,
                Approval = new(rules, now, now + approvals.Value.Deadline),
                Deadline = now + approvals.Value.Deadline,
            }).Record(now, TimelineEventType.ApprovalRequested),
            { Approval: { IsOpen: true } open } when now >= open.Deadline =>
                (run with { Approval = open with { HasExpired = true } }).Record(now, TimelineEventType.ApprovalExpired),
            _ => null,
        };
    }

    private static PendingApproval Waiting(BulkRun run, Approval approval) => new(
        ApprovalKind.BulkRun,
        run.Id,
        run.Request.RequestedBy,
        run.Origin,
        run.Request.TicketId,
        run.Request.Reason,
        run.RequestedAt,
        approval.Deadline,
        approval.Rules,
        Device: null,
        TargetCount: run.Counts.Of(TargetState.Queued));
}
