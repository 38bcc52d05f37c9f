using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Passcode.Core.Resets;
using Passcode.Functions.Durable;

namespace Passcode.Functions;

/// <summary>What happens by the clock. Each may be late, run twice or fail: the next time does what is left.</summary>
public sealed class Timers(ReconcileResets resets, IIdempotencyKeys keys, FinishedInstances finished, TaskHub hub, TimeProvider time)
{
    /// <summary>Starts again what lost its workflow, and completes expired resets that the device has confirmed since.</summary>
    [Function("ReconcileResets")]
    public Task ReconcileResets([TimerTrigger("0 7 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        hub.Client = client;
        return resets.Run(cancellation);
    }

    /// <summary>Removes expired idempotency keys.</summary>
    [Function("RemoveExpiredKeys")]
    public Task RemoveExpiredKeys([TimerTrigger("0 37 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        keys.RemoveExpired(time.GetUtcNow(), cancellation);

    /// <summary>Removes the histories of finished instances.</summary>
    [Function("PurgeHistories")]
    public Task PurgeHistories([TimerTrigger("0 17 3 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        finished.Purge(client, cancellation);
}
