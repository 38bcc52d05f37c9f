using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Passcode.Core.Approvals;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Observability;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;
using Passcode.Core.Statistics;

namespace Passcode.Core.Resets;

/// <summary>What <see cref="WriteOutcomeActivity"/> is given.</summary>
/// <param name="ResetId">The reset.</param>
/// <param name="Outcome">How it ends.</param>
public sealed record WriteOutcomeInput(string ResetId, ResetOutcome Outcome);

/// <summary>What became of a reset.</summary>
/// <param name="Status">Its terminal status; another one when the outcome did not hold for it, and then it goes on.</param>
/// <param name="Deliveries">The callback deliveries to start.</param>
public sealed record WriteOutcomeResult(ResetStatus Status, IReadOnlyList<DeliveryState> Deliveries);

/// <summary>Records the end, tells of it, brings the listing up to date and frees the device; every part of it may run again.</summary>
[DurableTask(Name)]
public sealed class WriteOutcomeActivity(
    RecordUpdater<PasscodeReset> records,
    IResetStore store,
    DeviceLock deviceLock,
    ResetCallbacks callbacks,
    ResetAuditLog auditLog,
    ApprovalGate<PasscodeReset> gate,
    PasscodeMetrics metrics,
    IStatistics statistics,
    TimeProvider time,
    IHostApplicationLifetime host) : ApplicationActivity<WriteOutcomeInput, WriteOutcomeResult>(host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "WriteOutcome";

    /// <inheritdoc />
    public override async Task<WriteOutcomeResult> Execute(WriteOutcomeInput input, CancellationToken cancellationToken)
    {
        var hasEndedNow = false;
        var reset = await records.End(
            input.ResetId,
            reset =>
            {
                hasEndedNow = !reset.Status.IsTerminal() && input.Outcome.HoldsFor(reset);
                return hasEndedNow ? input.Outcome.Apply(reset, time.GetUtcNow()) : null;
            },
            reset =>
            {
                hasEndedNow = true;
                return ResetOutcome.NotAuthentic(reset, time.GetUtcNow());
            },
            cancellationToken);
        if (!reset.Status.IsTerminal())
        {
            return new WriteOutcomeResult(reset.Status, []);
        }

        if (hasEndedNow)
        {
            metrics.Ended(reset);
        }

        await statistics.Contribute(reset, cancellationToken);
        await auditLog.Ended(reset, cancellationToken);
        await gate.Close(reset, cancellationToken);

        await store.List(reset, cancellationToken);
        if ((reset.Device?.IntuneDeviceId ?? input.Outcome.LockedDeviceId) is { } deviceId)
        {
            await deviceLock.Release(deviceId, reset.Id, reset.CommandedAt, cancellationToken);
        }

        return new WriteOutcomeResult(reset.Status, await callbacks.Publish(reset, cancellationToken));
    }
}
