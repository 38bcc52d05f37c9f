using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;
using Passcode.Core.Schedules;
using Passcode.Functions.Durable;

namespace Passcode.Functions;

/// <summary>What happens by the clock. Each may be late, run twice or fail: the next time does what is left.</summary>
public sealed class Timers(
    ReconcileResets resets,
    RunSchedules schedules,
    IIdempotencyKeys keys,
    ForgetDeadLetters deadLetters,
    ForgetAudit audit,
    CountApprovals approvals,
    FinishedInstances finished,
    TaskHub hub,
    TimeProvider time)
{
    /// <summary>Starts again what lost its workflow, and completes expired resets that the device has confirmed since.</summary>
    [Function("ReconcileResets")]
    public Task ReconcileResets([TimerTrigger("0 7 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        hub.Client = client;
        return resets.Run(cancellation);
    }

    /// <summary>Starts the bulk runs of schedules, which may thus begin up to a minute after their time.</summary>
    [Function("RunSchedules")]
    public Task RunSchedules([TimerTrigger("0 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        hub.Client = client;
        return schedules.Run(cancellation);
    }

    /// <summary>Removes expired idempotency keys.</summary>
    [Function("RemoveExpiredKeys")]
    public Task RemoveExpiredKeys([TimerTrigger("0 37 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        keys.RemoveExpired(time.GetUtcNow(), cancellation);

    /// <summary>Removes dead letters whose time is over.</summary>
    [Function("ForgetDeadLetters")]
    public Task ForgetDeadLetters([TimerTrigger("0 47 3 * * *")] TimerInfo timer, CancellationToken cancellation) => deadLetters.Run(cancellation);

    /// <summary>Removes the oldest part of the audit trail when its time is over, and logs where the trail stands.</summary>
    [Function("ForgetAudit")]
    public Task ForgetAudit([TimerTrigger("0 57 * * * *")] TimerInfo timer, CancellationToken cancellation) => audit.Run(cancellation);

    /// <summary>Records how much waits for an approval.</summary>
    [Function("CountApprovals")]
    public Task CountApprovals([TimerTrigger("0 27 * * * *")] TimerInfo timer, CancellationToken cancellation) => approvals.Run(cancellation);

    /// <summary>Removes the histories of finished instances.</summary>
    [Function("PurgeHistories")]
    public Task PurgeHistories([TimerTrigger("0 17 3 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        finished.Purge(client, cancellation);
}
