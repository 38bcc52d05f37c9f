using Passcode.Core.Approvals;
using Passcode.Core.Callbacks;
using Passcode.Core.Eligibility;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Resets;

/// <summary>The wait of a reset for its approval: announces it, and reads in the record what became of it.</summary>
public sealed class ApprovalWait(ApprovalGate<PasscodeReset> gate, IResetStore store, ResetCallbacks callbacks, TimeProvider time)
{
    /// <summary>Reads in the record what became of the approval.</summary>
    /// <param name="reset">A reset that is awaiting its approval.</param>
    /// <param name="isAnnounced">Whether the approvers already know of it.</param>
    /// <param name="cancellationToken">Cancels the call; what was written stays.</param>
    /// <returns>How the orchestration goes on; null when the reset was approved.</returns>
    public async Task<ResetProgress?> Check(PasscodeReset reset, bool isAnnounced, CancellationToken cancellationToken)
    {
        reset = await gate.Expire(reset, cancellationToken);
        switch (reset)
        {
            case { Approval.Decision: { Kind: ApprovalDecision.Reject } rejection }:
                await gate.Close(reset, cancellationToken);
                return ResetProgress.End(new(ResetStatus.Rejected, ReasonCode.ApprovalRejected, Detail: rejection.Text));

            case { Approval.HasExpired: true }:
                return ResetProgress.End(new(ResetStatus.Expired, ReasonCode.ApprovalExpired));

            case { CancelRequested: true }:
                return ResetProgress.End(new(ResetStatus.Cancelled, ReasonCode.CancelledByRequest));

            case { Approval.IsApproved: true }:
                await gate.Close(reset, cancellationToken);
                return null;

            default:
                return ResetProgress.Enter(ResetPhase.WaitForApproval, StateChanges.AtLatest(reset.Approval!.Deadline, time.GetUtcNow())) with
                {
                    Deliveries = isAnnounced ? null : await Announce(reset, cancellationToken),
                };
        }
    }

    private async Task<IReadOnlyList<DeliveryState>> Announce(PasscodeReset reset, CancellationToken cancellationToken)
    {
        await gate.Open(reset, cancellationToken);
        await store.List(reset, cancellationToken);
        return await callbacks.Publish(reset, cancellationToken);
    }
}
