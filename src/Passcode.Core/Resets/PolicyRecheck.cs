using Microsoft.Extensions.Options;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// Evaluates policy again immediately before a command: the reset may have waited for hours since its check, and policy, or who belongs to a
/// protected group, may have changed.
/// </summary>
public sealed class PolicyRecheck(
    RecordUpdater<PasscodeReset> records, ResetPolicy policy, IOptions<PollingOptions> polling, IOptions<ApprovalOptions> approvals, TimeProvider time)
{
    /// <summary>Checks a reset whose command is about to be sent.</summary>
    /// <param name="reset">The reset.</param>
    /// <param name="visits">How often this phase was entered; failed reads are repeated with growing delays.</param>
    /// <param name="cancellationToken">Cancels the check; a new approval may already be requested.</param>
    /// <returns>Where the reset continues instead of the command; null if policy permits it.</returns>
    public async Task<ResetProgress?> Check(PasscodeReset reset, int visits, CancellationToken cancellationToken)
    {
        var verdict = await policy.Evaluate(reset.Device!, reset.Origin?.Scopes, cancellationToken);
        switch (verdict.Value)
        {
            case null when verdict.Problem!.IsTransient:
                var pause = verdict.Problem.RetryAfter ?? polling.Value.DelayBefore(visits);
                return ResetProgress.Enter(ResetPhase.IssueCommand, reset.NotAfterDeadline(time.GetUtcNow() + pause));

            case null:
                return ResetProgress.End(new(ResetStatus.Failed, ReasonCode.PolicyUnreadable, Detail: verdict.Problem!.Detail), reset.Attempt);

            case PolicyVerdict.Refused refused:
                return ResetProgress.End(new(ResetStatus.Ineligible, refused.Reason, Detail: refused.Rule.ToString()), reset.Attempt);

            case PolicyVerdict.NeedsApproval needed when reset.MayHaveBeenIssued && !reset.IsApprovedFor(needed):
                return ResetProgress.End(new(ResetStatus.Ineligible, ReasonCode.PolicyChanged, Detail: string.Join(", ", needed.Rules)), reset.Attempt);

            case PolicyVerdict.NeedsApproval needed when !reset.IsApprovedFor(needed):
                var now = time.GetUtcNow();
                await records.Update(
                    reset.Id,
                    current => current.Status != reset.Status || current.Approval?.Round != reset.Approval?.Round || current.CancelRequested ? null
                        : current.AwaitApproval(needed.Rules, now, approvals.Value.Deadline),
                    cancellationToken);
                return ResetProgress.Enter(ResetPhase.CheckEligibility);

            default:
                return null;
        }
    }
}
