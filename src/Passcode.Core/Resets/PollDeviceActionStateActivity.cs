using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Pacing;

namespace Passcode.Core.Resets;

/// <summary>
/// Polls the device's action state once, and asks for a check-in when it is time. A poll costs one Graph request; it writes only what is new of the
/// device's check-ins. A failed read never ends the reset before its deadline, unless the device is proven to have left Intune.
/// </summary>
[DurableTask(Name)]
public sealed class PollDeviceActionStateActivity(
    IManagedDevices devices,
    DeviceRemoval removal,
    CheckInRequests checkIns,
    IResetStore store,
    GraphPacer pacer,
    IOptions<PollingOptions> polling,
    TimeProvider time,
    RecordTampering tampering, IHostApplicationLifetime host) : ResetActivity(tampering, host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "PollDeviceActionState";

    /// <inheritdoc />
    public override async Task<ResetProgress> Execute(ResetActivityInput input, CancellationToken cancellationToken)
    {
        pacer.CallFor(GraphPriority.Reset, input.ResetId);
        var command = input.State.Command ?? throw new InvalidOperationException($"Reset {input.ResetId} is polled without a command.");
        var read = await devices.Get(command.IntuneDeviceId, cancellationToken);
        var wipeReads = ActionOutcome.CountWipe(read, input.State.WipeReads);
        if (ActionOutcome.From(read, command, wipeReads) is { } outcome)
        {
            return ResetProgress.End(outcome with { Attempt = command.Attempt });
        }

        var now = time.GetUtcNow();
        if (now >= command.Deadline)
        {
            return ResetProgress.End(new(ResetStatus.Expired, ReasonCode.NotConfirmedInTime, Detail: read.Problem?.Detail, Attempt: command.Attempt));
        }

        var (absence, isRemoved) = await removal.Check(
            read.Problem, command.IntuneDeviceId, await SerialNumber(input, read.Problem, cancellationToken), input.State.Absence, cancellationToken);
        if (isRemoved)
        {
            return ResetProgress.End(new(ResetStatus.Expired, ReasonCode.IssueUnconfirmed, Detail: read.Problem!.Detail, Attempt: command.Attempt));
        }

        var pause = DeviceRemoval.PauseBetween(read.Problem?.RetryAfter ?? polling.Value.NextPoll(command.SentAt, now) - now, absence);
        return ResetProgress.Enter(ResetPhase.PollDeviceActionState, Times.Earlier(now + pause, command.Deadline)) with
        {
            Absence = absence,
            WipeReads = wipeReads,
            CheckIns = read.Succeeded ? await checkIns.Follow(input.ResetId, command, read.Value, input.State.CheckIns, cancellationToken) : null,
        };
    }

    private async Task<string?> SerialNumber(ResetActivityInput input, GraphProblem? problem, CancellationToken cancellationToken) =>
        problem?.Fault == GraphFault.NotFound ? (await store.FindRecent(input.ResetId, cancellationToken))?.Value.Device?.SerialNumber : null;
}
