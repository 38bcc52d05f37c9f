using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Passcode.Core.Workflows;

namespace Passcode.Functions.Durable;

/// <summary>
/// Keeps the task hub from growing for ever. What a reset did is in its record; its history is for looking into a fault.
/// </summary>
public sealed class FinishedInstances(IOptions<HistoryOptions> options, TimeProvider time)
{
    private static readonly OrchestrationRuntimeStatus[] Finished =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    // Well below the time that a function has; the rest is for tomorrow.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Removes the finished instances that were created longer ago than the settings keep them. Durable Task does not filter by their end.</summary>
    public async Task Purge(DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        var filter = new PurgeInstancesFilter(DateTimeOffset.UnixEpoch, time.GetUtcNow() - options.Value.KeepFor, Finished) { Timeout = Patience };
        await client.PurgeAllInstancesAsync(filter, cancellation);
    }
}
