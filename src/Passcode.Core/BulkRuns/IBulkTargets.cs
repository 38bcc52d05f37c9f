namespace Passcode.Core.BulkRuns;

/// <summary>The targets of runs. A shard is read in one go, and its rows are written together.</summary>
public interface IBulkTargets
{
    /// <summary>Adds targets, each to the shard that <see cref="BulkTarget.ShardOf"/> gives. One that the run already has stays as it is.</summary>
    Task Add(string runId, int shards, IReadOnlyList<BulkTarget> targets, CancellationToken cancellationToken);

    /// <summary>Reads a shard, in the order of ids, a page at a time: memory stays constant.</summary>
    IAsyncEnumerable<StoredTarget> Read(string runId, int shard, CancellationToken cancellationToken);

    /// <summary>Reads one target; null when the run has no such target.</summary>
    Task<StoredTarget?> Find(string runId, int shard, string id, CancellationToken cancellationToken);

    /// <summary>Writes changed targets, up to 100 of a shard in one transaction.</summary>
    /// <returns>Those that were written, with their new versions. One that somebody else wrote since it was read is left out.</returns>
    Task<IReadOnlyList<StoredTarget>> Save(string runId, IReadOnlyList<StoredTarget> changed, CancellationToken cancellationToken);

    /// <summary>Lists targets shard by shard.</summary>
    /// <exception cref="FormatException">The continuation is not one that this listing gave.</exception>
    Task<TargetPage> Query(string runId, int shards, TargetQuery query, CancellationToken cancellationToken);
}
