using Passcode.Core.Statistics;

namespace Passcode.Core.BulkRuns;

/// <summary>Contributes the outcomes of the devices of bulk runs to the statistics, a shard and an hour at a time.</summary>
public sealed class BulkRunStatistics(IBulkTargets targets, IStatistics statistics, TimeProvider time)
{
    private const int ShardsAtOnce = 8;

    /// <summary>Contributes all devices of a run that has ended, as they are stored: whatever an activity that died left out is made up for here.</summary>
    public async Task Contribute(BulkRun run, CancellationToken cancellationToken)
    {
        // Of a run that could not be begun, and of a dry run, the devices have no outcome.
        var shards = run is { Request.DryRun: false, Status: not BulkRunStatus.Failed } ? run.Shards : 0;
        foreach (var some in Enumerable.Range(0, shards).Chunk(ShardsAtOnce))
        {
            await Task.WhenAll(some.Select(shard => Contribute(run, shard, cancellationToken)));
        }
    }

    internal async Task Contribute(IEnumerable<Contribution> contributions, CancellationToken cancellationToken)
    {
        foreach (var contribution in contributions)
        {
            await statistics.Contribute(contribution, cancellationToken);
        }
    }

    private async Task Contribute(BulkRun run, int shard, CancellationToken cancellationToken)
    {
        var counter = new ShardCounter(time.GetUtcNow());
        await foreach (var stored in targets.Read(run.Id, shard, cancellationToken))
        {
            counter.Add(stored);
        }

        await Contribute(counter.Contributions(run), cancellationToken);
    }
}
