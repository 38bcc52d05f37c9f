using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Workflows;

namespace Passcode.Core.Resets;

/// <summary>Looks at the device once: has it confirmed? Writes nothing, so that a look costs one Graph request and no more.</summary>
public sealed class WatchReset(IManagedDevices devices, IOptions<PollingOptions> polling, TimeProvider time)
    : IStepBody<ResetStepInput, ResetProgress>
{
    /// <inheritdoc />
    public async Task<ResetProgress> Run(ResetStepInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var command = input.State.Command ?? throw new InvalidOperationException($"Reset {input.ResetId} is watched without a command.");
        var read = await devices.Get(command.IntuneDeviceId, cancellation);
        if (ActionOutcome.Of(read, command) is { } ending)
        {
            return new ResetProgress.End(ending);
        }

        var now = time.GetUtcNow();
        if (now >= command.Deadline)
        {
            return new ResetProgress.End(new(ResetStatus.Expired, ReasonCode.NotConfirmedInTime, Detail: read.Problem?.Detail));
        }

        var pause = read.Problem?.RetryAfter ?? polling.Value.DelayBefore(input.State.Visits + 1);
        var look = now + pause;
        return new ResetProgress.Next(ResetPhase.Watch, look < command.Deadline ? look : command.Deadline);
    }
}
