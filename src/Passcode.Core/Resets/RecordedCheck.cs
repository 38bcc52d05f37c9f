using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// Checks the device of a reset, records what was found, and asks for an approval where policy does: first when the reset begins, and again when it has
/// waited before its command.
/// </summary>
public sealed class RecordedCheck(
    RecordUpdater<PasscodeReset> records,
    DeviceCheck device,
    DeviceRemoval removal,
    ApprovalWait approval,
    IOptions<PollingOptions> polling,
    IOptions<ApprovalOptions> approvals,
    TimeProvider time)
{
    /// <summary>Where a reset continues whose device could not be found or read.</summary>
    public ResetProgress OnProblem(PasscodeReset reset, ResetState state, GraphProblem problem)
    {
        if (!problem.IsTransient)
        {
            return ResetProgress.End(GraphOutcome.For(problem), reset.Attempt);
        }

        var now = time.GetUtcNow();
        return now >= reset.Deadline
            ? ResetProgress.End(new(ResetStatus.Expired, ReasonCode.NotIssuedInTime, Detail: problem.Detail), reset.Attempt)
            : ResetProgress.Enter(state.Phase, reset.NotAfterDeadline(now + (problem.RetryAfter ?? polling.Value.DelayBefore(state.Visits))));
    }

    /// <summary>Checks the device of a reset whose command may not have been sent, and records what was found.</summary>
    /// <returns>Where the reset continues.</returns>
    public async Task<ResetProgress> Execute(PasscodeReset reset, string deviceId, ResetState state, CancellationToken cancellationToken)
    {
        var answer = await device.Check(reset, deviceId, cancellationToken);
        if (!answer.Succeeded)
        {
            var progress = answer.Problem.Fault != GraphFault.NotFound ? OnProblem(reset, state, answer.Problem)
                : reset.Device is null || answer.Problem == DeviceCheck.NotMeant
                    ? ResetProgress.End(new(ResetStatus.Ineligible, ReasonCode.DeviceNotFound, Detail: answer.Problem.Detail), reset.Attempt)
                    : await Missing(reset, reset.Device, state, answer.Problem, cancellationToken);
            return progress.Outcome is { } outcome ? progress with { Outcome = outcome with { LockedDeviceId = deviceId } } : progress;
        }

        var found = answer.Value;
        if (found is { IsOutOfScope: true, Outcome: { } refused })
        {
            return ResetProgress.End(refused with { LockedDeviceId = deviceId }, reset.Attempt);
        }

        var needed = found.Outcome is null ? NewApproval(reset, found) : null;
        var now = time.GetUtcNow();
        var changed = await records.Update(
            reset.Id,
            current => current.Status != reset.Status || current.MayHaveBeenIssued || current.Approval?.Round != reset.Approval?.Round
                || current.Approval?.Decision != reset.Approval?.Decision ? null
                : needed is null ? Known(current, found).Record(now, TimelineEventType.Checked, Checked(current, found))
                : Known(current, found).AwaitApproval(needed.Rules, now, approvals.Value.Deadline),
            cancellationToken);
        return changed.Status switch
        {
            ResetStatus.AwaitingApproval when changed.Approval is not { IsApproved: true } =>
                await approval.Check(changed, isAnnounced: false, cancellationToken) ?? ResetProgress.Enter(ResetPhase.CheckEligibility),
            _ when changed.Status == reset.Status && !changed.MayHaveBeenIssued && found.Outcome is { } outcome => ResetProgress.End(outcome, reset.Attempt),
            _ => Resume(changed),
        };
    }

    // Its device was there when it was checked first.
    private async Task<ResetProgress> Missing(
        PasscodeReset reset, DeviceSnapshot known, ResetState state, GraphProblem problem, CancellationToken cancellationToken)
    {
        var (absence, isRemoved) = await removal.Check(problem, known.IntuneDeviceId, known.SerialNumber, state.Absence, cancellationToken);
        var now = time.GetUtcNow();
        return isRemoved ? ResetProgress.End(GraphOutcome.Removed(problem), reset.Attempt)
            : now >= reset.Deadline ? ResetProgress.End(new(ResetStatus.Expired, ReasonCode.NotIssuedInTime, Detail: problem.Detail), reset.Attempt)
            : ResetProgress.Enter(
                state.Phase, reset.NotAfterDeadline(now + DeviceRemoval.PauseBetween(polling.Value.DelayBefore(state.Visits), absence))) with
            { Absence = absence };
    }

    /// <summary>Where a reset continues by its record, which may be further than its orchestration: the output of an activity was lost after its effect.</summary>
    public static ResetProgress Resume(PasscodeReset reset) =>
        reset.Status.IsTerminal() ? ResetProgress.End(new(reset.Status)) : ResetProgress.Enter(ResetPhase.IssueCommand);

    private static string? Checked(PasscodeReset reset, CheckedDevice found) =>
        reset.Request.Device.Note(found.Device) is { } note ? $"{found.Verdict.MatrixRow}: {note}" : found.Verdict.MatrixRow;

    private static PasscodeReset Known(PasscodeReset reset, CheckedDevice found) => reset with
    {
        Device = DeviceSnapshot.From(found.Device),
        Effect = found.Verdict.Effect,
        Advice = found.Verdict.Advice,
        MatrixRow = found.Verdict.MatrixRow,
        Approval = reset.Approval is { } given && !DeviceSnapshot.From(found.Device).HasSameOwner(reset.Device!) ? given with { Rules = [] } : reset.Approval,
        PriorActionAt = found.Device.LatestReset?.StartedAt,
    };

    // An approval is valid for the rules and the owner that it was given for. Anything else asks again.
    private static PolicyVerdict.NeedsApproval? NewApproval(PasscodeReset reset, CheckedDevice found) =>
        found.Policy is PolicyVerdict.NeedsApproval needed && !(reset.IsApprovedFor(needed) && DeviceSnapshot.From(found.Device).HasSameOwner(reset.Device!))
            ? needed
            : null;
}
