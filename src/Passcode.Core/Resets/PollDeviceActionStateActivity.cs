using Passcode.Core.Eligibility;
using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Resets;

/// <summary>Looks at the device once: has it confirmed? Writes nothing, so that a look costs one Graph request and no more.</summary>
[DurableTask(Name)]
public sealed class PollDeviceActionStateActivity(IManagedDevices devices, IOptions<PollingOptions> polling, TimeProvider time,
    IHostApplicationLifetime host) : ApplicationActivity<ResetActivityInput, ResetProgress>(host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "PollDeviceActionState";

    /// <inheritdoc />
    public override async Task<ResetProgress> Run(ResetActivityInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var command = input.State.Command ?? throw new InvalidOperationException($"Reset {input.ResetId} is watched without a command.");
        var read = await devices.Get(command.IntuneDeviceId, cancellationToken);
        if (ActionOutcome.Of(read, command) is { } ending)
        {
            return ResetProgress.End(ending);
        }

        var now = time.GetUtcNow();
        if (now >= command.Deadline)
        {
            return ResetProgress.End(new(ResetStatus.Expired, ReasonCode.NotConfirmedInTime, Detail: read.Problem?.Detail));
        }

        var pause = read.Problem?.RetryAfter ?? polling.Value.DelayBefore(input.State.Visits + 1);
        var look = now + pause;
        return ResetProgress.Enter(ResetPhase.PollDeviceActionState, look < command.Deadline ? look : command.Deadline);
    }
}
