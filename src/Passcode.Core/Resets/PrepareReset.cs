using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Workflows;

namespace Passcode.Core.Resets;

/// <summary>
/// Finds the device, holds it, and judges it. It is held before it is read, so that no other reset of ours can come between the
/// reading of its latest action and our command.
/// </summary>
public sealed class PrepareReset(
    ResetRecords records,
    DeviceLookup lookup,
    DeviceHold hold,
    IManagedDevices devices,
    EligibilityRules rules,
    TellReceivers tell,
    ResetEvidence evidence,
    IOptions<PollingOptions> polling,
    TimeProvider time) : IStepBody<ResetStepInput, ResetProgress>
{
    /// <inheritdoc />
    public async Task<ResetProgress> Run(ResetStepInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var reset = (await records.Get(input.ResetId, cancellation)).Reset;
        if (reset.Status != ResetStatus.Accepted)
        {
            return Resume(reset);
        }

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
        if (!found.Succeeded)
        {
            return Obstacle(reset, input, found.Problem);
        }

        if (found.Value is not [var deviceId])
        {
            return new ResetProgress.End(new(
                ResetStatus.Ineligible, found.Value.Count == 0 ? ReasonCode.DeviceNotFound : ReasonCode.AmbiguousDevice));
        }

        var isHeld = await hold.TryHold(deviceId, reset.Id, cancellation);
        var read = await devices.Get(deviceId, cancellation);
        if (read.Succeeded)
        {
            return await Judge(reset.Id, read.Value, isHeld, cancellation);
        }

        await hold.Release(deviceId, reset.Id, cancellation);
        return read.Problem.Fault == GraphFault.NotFound
            ? new ResetProgress.End(new(ResetStatus.Ineligible, ReasonCode.DeviceNotFound))
            : Obstacle(reset, input, read.Problem);
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

    private async Task<ResetProgress> Judge(string resetId, ManagedDevice device, bool isHeld, CancellationToken cancellation)
    {
        var verdict = rules.Judge(device, isHeldByAnother: !isHeld);
        var reset = await records.Update(
            resetId,
            reset => reset.Status != ResetStatus.Accepted ? null : (reset with
            {
                Device = DeviceSnapshot.Of(device),
                Effect = verdict.Effect,
                Advice = verdict.Advice,
                MatrixRow = verdict.MatrixRow,
                PriorActionAt = device.LatestReset?.StartedAt,
            }).Record(time.GetUtcNow(), TimelineEventType.Checked, verdict.MatrixRow),
            cancellation);
        return reset.Status != ResetStatus.Accepted ? Resume(reset)
            : verdict.Eligible ? new ResetProgress.Next(ResetPhase.Issue)
            : new ResetProgress.End(new(ResetStatus.Ineligible, verdict.ReasonCode, verdict.Advice));
    }
}
