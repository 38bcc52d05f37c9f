using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Workflows;

namespace Passcode.Core.Resets;

/// <summary>
/// Finds the device, holds it, and judges it; waits for an approval where policy asks for one, and then judges it again. It is held before
/// it is read, so that no other reset of ours can come between the reading of its latest action and our command.
/// </summary>
public sealed class PrepareReset(
    ResetRecords records,
    DeviceLookup lookup,
    DeviceCheck check,
    ApprovalWait approval,
    TellReceivers tell,
    ResetEvidence evidence,
    IOptions<PollingOptions> polling,
    IOptions<ApprovalOptions> approvals,
    TimeProvider time) : IStepBody<ResetStepInput, ResetProgress>
{
    /// <inheritdoc />
    public async Task<ResetProgress> Run(ResetStepInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var reset = (await records.Get(input.ResetId, cancellation)).Reset;
        return reset.Status switch
        {
            ResetStatus.Accepted => await Begin(reset, input, cancellation),
            ResetStatus.AwaitingApproval => await approval.Look(reset, cancellation)
                ?? await Check(reset, reset.Device!.IntuneDeviceId, input, cancellation),
            _ => Resume(reset),
        };
    }

    private async Task<ResetProgress> Begin(PasscodeReset reset, ResetStepInput input, CancellationToken cancellation)
    {
        // Acceptance leaves this to the first step: the caller's 202 waits for neither the trail nor a subscription, and a process that dies
        // repeats it. Nothing has been done to the device yet.
        if (input.State.Visits == 0)
        {
            await evidence.Requested(reset, cancellation);
            await tell.Run(reset, cancellation);
        }

        if (reset.CancelRequested)
        {
            return new ResetProgress.End(new(ResetStatus.Cancelled, ReasonCode.CanceledByRequest));
        }

        var found = await lookup.Locate(reset.Request.Device, cancellation);
        return !found.Succeeded ? Obstacle(reset, input, found.Problem)
            : found.Value is [var deviceId] ? await Check(reset, deviceId, input, cancellation)
            : new ResetProgress.End(new(ResetStatus.Ineligible, found.Value.Count == 0 ? ReasonCode.DeviceNotFound : ReasonCode.AmbiguousDevice));
    }

    // A record that is further than its workflow: the step's output was lost after its effect.
    private static ResetProgress Resume(PasscodeReset reset) => reset.Status switch
    {
        ResetStatus.Issuing or ResetStatus.Pending => new ResetProgress.Next(ResetPhase.Issue),
        _ => new ResetProgress.End(new(reset.Status)),
    };

    private ResetProgress Obstacle(PasscodeReset reset, ResetStepInput input, GraphProblem problem)
    {
        if (!problem.IsTransient)
        {
            return new ResetProgress.End(GraphEnding.For(problem));
        }

        var now = time.GetUtcNow();
        return now >= reset.Deadline
            ? new ResetProgress.End(new(ResetStatus.Expired, ReasonCode.NotIssuedInTime, Detail: problem.Detail))
            : new ResetProgress.Next(ResetPhase.Prepare, now + (problem.RetryAfter ?? polling.Value.DelayBefore(input.State.Visits)));
    }

    private async Task<ResetProgress> Check(PasscodeReset reset, string deviceId, ResetStepInput input, CancellationToken cancellation)
    {
        var answer = await check.Run(reset, deviceId, cancellation);
        if (!answer.Succeeded)
        {
            return answer.Problem.Fault == GraphFault.NotFound
                ? new ResetProgress.End(new(ResetStatus.Ineligible, ReasonCode.DeviceNotFound))
                : Obstacle(reset, input, answer.Problem);
        }

        var found = answer.Value;
        var needed = found.Ending is null && reset.Approval is null ? found.Policy as PolicyVerdict.NeedsApproval : null;
        var now = time.GetUtcNow();
        var changed = await records.Update(
            reset.Id,
            current => current.Status != reset.Status ? null
                : needed is null ? Known(current, found).Record(now, TimelineEventType.Checked, found.Verdict.MatrixRow)
                : Await(Known(current, found), needed.Rules, now),
            cancellation);
        return changed.Status switch
        {
            ResetStatus.AwaitingApproval when changed.Approval is not { Decision: ApprovalDecision.Approve } =>
                await approval.Look(changed, cancellation) ?? new ResetProgress.Next(ResetPhase.Prepare),
            ResetStatus.Accepted or ResetStatus.AwaitingApproval when found.Ending is { } ending => new ResetProgress.End(ending),
            ResetStatus.Accepted or ResetStatus.AwaitingApproval => new ResetProgress.Next(ResetPhase.Issue),
            _ => Resume(changed),
        };
    }

    private static PasscodeReset Known(PasscodeReset reset, CheckedDevice found) => reset with
    {
        Device = DeviceSnapshot.Of(found.Device),
        Effect = found.Verdict.Effect,
        Advice = found.Verdict.Advice,
        MatrixRow = found.Verdict.MatrixRow,
        PriorActionAt = found.Device.LatestReset?.StartedAt,
    };

    private PasscodeReset Await(PasscodeReset reset, IReadOnlyList<SpokenRule> rules, DateTimeOffset now) => (reset with
    {
        Status = ResetStatus.AwaitingApproval,
        Approval = new Approval([.. rules.Select(rule => rule.Rule).Distinct()], now, now + approvals.Value.Deadline),
        Deadline = now + approvals.Value.Deadline,
    }).Record(now, TimelineEventType.ApprovalRequested, string.Join(", ", rules));
}
