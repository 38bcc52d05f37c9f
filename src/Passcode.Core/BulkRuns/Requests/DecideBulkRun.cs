using Microsoft.DurableTask.Client;
using Passcode.Core.Approvals;
using Passcode.Core.Orchestration;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>Takes a decision on a run, as <see cref="DecideReset"/> does on a reset.</summary>
public sealed class DecideBulkRun(
    IBulkRuns runs, BulkRecords records, BulkRunAuditLog trail, IPendingApprovals pending, FourEyes fourEyes, DurableTaskClient client, TimeProvider time)
{
    /// <summary>Decides.</summary>
    /// <param name="id">The run.</param>
    /// <param name="decision">Yes or no.</param>
    /// <param name="comment">The approver's words.</param>
    /// <param name="approver">Who decides; somebody who holds the role.</param>
    /// <param name="cancellationToken">Cancels the wait; the decision may already be recorded.</param>
    public async Task<DecisionResult<BulkRun>> Run(
        string id, ApprovalDecision decision, string? comment, Approver approver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(approver);
        if (await runs.Find(id, cancellationToken) is not { Run: var found })
        {
            return new DecisionResult<BulkRun>.NotFound();
        }

        if (found.Approval is null)
        {
            await trail.DecisionRefused(found, approver.Name, "no decision is awaited", cancellationToken);
            return new DecisionResult<BulkRun>.NotAwaited(found);
        }

        if (fourEyes.Objection(found.Request.RequestedBy, found.Origin, approver) is { } objection)
        {
            await trail.DecisionRefused(found, approver.Name, objection, cancellationToken);
            return new DecisionResult<BulkRun>.FourEyesRequired(objection);
        }

        var run = await records.Update(id, current => Decide(current, decision, comment, approver), cancellationToken);
        if (run.Approval is not { } approval || approval.Decision != decision || approval.DecidedBy != approver.Name)
        {
            await trail.DecisionRefused(run, approver.Name, "too late", cancellationToken);
            return new DecisionResult<BulkRun>.TooLate(run);
        }

        await trail.Decided(run, cancellationToken);
        if (!run.HasEnded)
        {
            await pending.Remove(ApprovalKind.BulkRun, id, run.RequestedAt, cancellationToken);
            await client.RaiseStateChanged(id, "decided", cancellationToken);
        }

        return new DecisionResult<BulkRun>.Decided(run);
    }

    private BulkRun? Decide(BulkRun run, ApprovalDecision decision, string? comment, Approver approver)
    {
        var now = time.GetUtcNow();
        if (run is not { HasEnded: false, CancelRequested: false, Approval: { IsOpen: true } approval } || now >= approval.Deadline)
        {
            return null;
        }

        var decided = approval.Decide(decision, approver.Name, now, comment);
        return (run with { Approval = decided }).Record(now, decided.DecisionEvent, decided.DeciderText);
    }
}
