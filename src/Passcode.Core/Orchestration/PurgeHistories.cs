using System.ComponentModel.DataAnnotations;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace Passcode.Core.Orchestration;

/// <summary>Purges the histories of finished orchestrations. What a reset did is in its record; its history is for the analysis of a fault.</summary>
public sealed class PurgeHistories(DurableTaskClient client, IOptions<HistoryOptions> options, TimeProvider time)
{
    private static readonly OrchestrationRuntimeStatus[] Finished =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    // Well below the time that a function has; the rest is purged the next day.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(4);

    /// <summary>Purges what was created longer ago than the settings keep it. Durable Task does not filter by the end of an instance.</summary>
    public async Task Execute(CancellationToken cancellationToken)
    {
        var filter = new PurgeInstancesFilter(DateTimeOffset.UnixEpoch, time.GetUtcNow() - options.Value.KeepFor, Finished) { Timeout = Timeout };
        await client.PurgeAllInstancesAsync(filter, cancellationToken);
    }
}

/// <summary>Settings <c>Passcode:History</c>.</summary>
public sealed class HistoryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:History";

    /// <summary>How long after its creation the history of a finished orchestration is kept, 30 days by default.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);
}
