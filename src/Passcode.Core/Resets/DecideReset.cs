using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Resets;

/// <summary>
/// Takes a decision on a reset: writes it to the record under its version, so that of decision, cancellation and expiry exactly one comes
/// first, and wakes the workflow. A decision sent again by the same person is taken again, to no effect.
/// </summary>
public sealed class DecideReset(
    IResetStore store,
    ResetRecords records,
    ResetDecisionAuditLog trail,
    IPendingApprovals pending,
    FourEyes fourEyes,
    DurableTaskClient client,
    IOptions<PollingOptions> polling,
    TimeProvider time)
{
    /// <summary>Decides.</summary>
    /// <param name="id">The reset.</param>
    /// <param name="decision">Yes or no.</param>
    /// <param name="comment">The approver's words.</param>
    /// <param name="approver">Who decides; somebody who holds the role.</param>
    /// <param name="cancellationToken">Cancels the wait; the decision may already be recorded.</param>
    public async Task<DecisionResult<PasscodeReset>> Run(
        string id, ApprovalDecision decision, string? comment, Approver approver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(approver);
        if (await store.Find(id, cancellationToken) is not { Reset: var found })
        {
            return new DecisionResult<PasscodeReset>.NotFound();
        }

        if (found.Approval is null)
        {
            await trail.DecisionRefused(found, approver.Name, "no decision is awaited", cancellationToken);
            return new DecisionResult<PasscodeReset>.NotAwaited(found);
        }

        if (fourEyes.Objection(found.Request.RequestedBy, found.Origin, approver) is { } objection)
        {
            await trail.DecisionRefused(found, approver.Name, objection, cancellationToken);
            return new DecisionResult<PasscodeReset>.FourEyesRequired(objection);
        }

        var reset = await records.Update(id, current => Decide(current, decision, comment, approver), cancellationToken);
        if (reset.Approval is not { } approval || approval.Decision != decision || approval.DecidedBy != approver.Name)
        {
            await trail.DecisionRefused(reset, approver.Name, "too late", cancellationToken);
            return new DecisionResult<PasscodeReset>.TooLate(reset);
        }

        await trail.Decided(reset, cancellationToken);
        if (!reset.Status.IsTerminal())
        {
            await pending.Remove(ApprovalKind.Reset, id, reset.RequestedAt, cancellationToken);
            await client.RaiseStateChanged(id, "decided", cancellationToken);
        }

        return new DecisionResult<PasscodeReset>.Decided(reset);
    }

    private PasscodeReset? Decide(PasscodeReset reset, ApprovalDecision decision, string? comment, Approver approver)
    {
        var now = time.GetUtcNow();
        if (reset is not { Status: ResetStatus.AwaitingApproval, Approval: { IsOpen: true } approval, CancelRequested: false } || now >= approval.Deadline)
        {
            return null;
        }

        var decided = approval.Decide(decision, approver.Name, now, comment);
        var deadline = decision == ApprovalDecision.Approve ? now + polling.Value.Deadline : reset.Deadline;
        return (reset with { Approval = decided, Deadline = deadline }).Record(now, decided.DecisionEvent, decided.DeciderText);
    }
}
