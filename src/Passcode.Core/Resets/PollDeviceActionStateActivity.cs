using Passcode.Core.Eligibility;
using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Orchestration;
using Passcode.Core.Pacing;

namespace Passcode.Core.Resets;

/// <summary>
/// Polls the device's action state once. It writes nothing, so that a poll costs one Graph request. A failed read never ends the reset before its
/// deadline, unless the device is proven to have left Intune.
/// </summary>
[DurableTask(Name)]
public sealed class PollDeviceActionStateActivity(
    IManagedDevices devices, DeviceRemoval removal, IResetStore store, GraphPacer pacer, IOptions<PollingOptions> polling, TimeProvider time, IHostApplicationLifetime host)
    : ApplicationActivity<ResetActivityInput, ResetProgress>(host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "PollDeviceActionState";

    /// <inheritdoc />
    public override async Task<ResetProgress> Run(ResetActivityInput input, CancellationToken cancellationToken)
    {
        pacer.CallFor(GraphPriority.Reset, input.ResetId);
        var command = input.State.Command ?? throw new InvalidOperationException($"Reset {input.ResetId} is polled without a command.");
        var read = await devices.Get(command.IntuneDeviceId, cancellationToken);
        if (ActionOutcome.From(read, command) is { } ending)
        {
            return ResetProgress.End(ending);
        }

        var now = time.GetUtcNow();
        if (now >= command.Deadline)
        {
            return ResetProgress.End(new(ResetStatus.Expired, ReasonCode.NotConfirmedInTime, Detail: read.Problem?.Detail));
        }

        var (absence, isRemoved) = await removal.Check(
            read.Problem, command.IntuneDeviceId, await SerialNumber(input, read.Problem, cancellationToken), input.State.Absence, cancellationToken);
        if (isRemoved)
        {
            return ResetProgress.End(new(ResetStatus.Expired, ReasonCode.IssueUnconfirmed, Detail: read.Problem!.Detail));
        }

        var pause = DeviceRemoval.PauseBetween(read.Problem?.RetryAfter ?? polling.Value.DelayBefore(input.State.Visits + 1), absence);
        return ResetProgress.Enter(ResetPhase.PollDeviceActionState, Earlier(now + pause, command.Deadline)) with { Absence = absence };
    }

    private async Task<string?> SerialNumber(ResetActivityInput input, GraphProblem? problem, CancellationToken cancellationToken) =>
        problem?.Fault == GraphFault.NotFound ? (await store.FindRecent(input.ResetId, cancellationToken))?.Value.Device?.SerialNumber : null;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
