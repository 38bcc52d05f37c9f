using Passcode.Core.Approvals;
using Passcode.Core.Callbacks;
using Passcode.Core.Eligibility;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;


namespace Passcode.Core.Resets;

/// <summary>The wait of a reset for its approval: tells who should know, and looks at the record for what became of it.</summary>
public sealed class ApprovalWait(
    ResetRecords records,
    IResetStore store,
    IPendingApprovals pending,
    ResetDecisionAuditLog trail,
    ResetCallbacks callbacks,
    TimeProvider time)
{
    /// <summary>Looks in the record for what became of the approval.</summary>
    /// <param name="reset">A reset that is awaiting its approval.</param>
    /// <param name="isAnnounced">Whether the approvers already know of it.</param>
    /// <param name="cancellationToken">Cancels the call; what was written stays.</param>
    /// <returns>How the orchestration goes on; null when the reset was approved.</returns>
    public async Task<ResetProgress?> Check(PasscodeReset reset, bool isAnnounced, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reset);
        if (reset is { Approval: { IsOpen: true } open, CancelRequested: false } && time.GetUtcNow() >= open.Deadline)
        {
            reset = await Expire(reset.Id, cancellationToken);
        }

        switch (reset)
        {
            case { Approval.Decision: ApprovalDecision.Reject }:
                await trail.Decided(reset, cancellationToken);
                return ResetProgress.End(new(ResetStatus.Rejected, ReasonCode.ApprovalRejected, Detail: reset.Approval.DeciderText));

            case { Approval.HasExpired: true }:
                return ResetProgress.End(new(ResetStatus.Expired, ReasonCode.ApprovalExpired));

            case { CancelRequested: true }:
                return ResetProgress.End(new(ResetStatus.Cancelled, ReasonCode.CancelledByRequest));

            case { Approval.Decision: ApprovalDecision.Approve }:
                // Again, in case the approver's process died after it wrote the decision: nothing is sent that the trail does not explain.
                await trail.Decided(reset, cancellationToken);
                await pending.Remove(ApprovalKind.Reset, reset.Id, reset.RequestedAt, cancellationToken);
                return null;

            default:
                var now = time.GetUtcNow();
                var deadline = reset.Approval!.Deadline;
                return ResetProgress.Enter(ResetPhase.WaitForApproval, StateChanges.AtLatest(deadline, now)) with
                {
                    Deliveries = isAnnounced ? null : await Announce(reset, cancellationToken),
                };
        }
    }

    private async Task<IReadOnlyList<DeliveryState>> Announce(PasscodeReset reset, CancellationToken cancellationToken)
    {
        var approval = reset.Approval!;
        await trail.ApprovalRequested(reset, cancellationToken);
        await pending.Add(
            new(
                ApprovalKind.Reset,
                reset.Id,
                reset.Request.RequestedBy,
                reset.Origin,
                reset.Request.TicketId,
                reset.Request.Reason,
                reset.RequestedAt,
                approval.Deadline,
                approval.Rules,
                reset.Device,
                TargetCount: null),
            cancellationToken);
        await store.List(reset, cancellationToken);
        return await callbacks.Publish(reset, cancellationToken);
    }

    private async Task<PasscodeReset> Expire(string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await records.Update(
            id,
            reset => reset is { Status: ResetStatus.AwaitingApproval, Approval: { IsOpen: true } approval, CancelRequested: false } && now >= approval.Deadline
                ? (reset with { Approval = approval with { HasExpired = true } }).Record(now, TimelineEventType.ApprovalExpired)
                : null,
            cancellationToken);
    }
}
