using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Core.Approvals;

/// <summary>The wait of a reset for its approval: tells who should know, and looks at the record for what became of it.</summary>
public sealed class ApprovalWait(
    ResetRecords records,
    IResetStore store,
    IPendingApprovals pending,
    ResetTrail trail,
    TellReceivers tell,
    TimeProvider time)
{
    /// <summary>Looks at a reset that is awaiting its approval.</summary>
    /// <returns>How the workflow goes on; null when it was approved.</returns>
    public async Task<ResetProgress?> Look(PasscodeReset reset, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reset);
        if (reset is { Approval: { IsOpen: true } open, CancelRequested: false } && time.GetUtcNow() >= open.Deadline)
        {
            reset = await Expire(reset.Id, cancellation);
        }

        switch (reset)
        {
            case { Approval.Decision: ApprovalDecision.Reject }:
                await trail.Decided(reset, cancellation);
                return new ResetProgress.End(new(ResetStatus.Rejected, ReasonCode.ApprovalRejected, Detail: reset.Approval.DeciderText));

            case { Approval.HasExpired: true }:
                return new ResetProgress.End(new(ResetStatus.Expired, ReasonCode.ApprovalExpired));

            case { CancelRequested: true }:
                return new ResetProgress.End(new(ResetStatus.Cancelled, ReasonCode.CanceledByRequest));

            case { Approval.Decision: ApprovalDecision.Approve }:
                // Again, in case the approver's process died after it wrote the decision: nothing is sent that the trail does not explain.
                await trail.Decided(reset, cancellation);
                await pending.Remove(ApprovalKind.Reset, reset.Id, reset.RequestedAt, cancellation);
                return null;

            default:
                await Announce(reset, cancellation);
                return new ResetProgress.Next(ResetPhase.Prepare, reset.Approval!.Deadline);
        }
    }

    private async Task Announce(PasscodeReset reset, CancellationToken cancellation)
    {
        var approval = reset.Approval!;
        await trail.ApprovalRequested(reset, cancellation);
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
            cancellation);
        await tell.Run(reset, cancellation);
        await store.List(reset, cancellation);
    }

    private async Task<PasscodeReset> Expire(string id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await records.Update(
            id,
            reset => reset is { Status: ResetStatus.AwaitingApproval, Approval: { IsOpen: true } approval, CancelRequested: false } && now >= approval.Deadline
                ? (reset with { Approval = approval with { HasExpired = true } }).Record(now, TimelineEventType.ApprovalExpired)
                : null,
            cancellation);
    }
}
