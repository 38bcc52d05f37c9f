namespace Passcode.Core.BulkRuns;

/// <summary>Counts the targets of shards as they are read and changed: each target once, in the state it was left in.</summary>
/// <param name="now">The time, for targets that are due at no time of their own.</param>
internal sealed class ShardCounter(DateTimeOffset now)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, ShardState> _shards = [];

    /// <summary>Counts a target.</summary>
    public void Add(StoredTarget stored)
    {
        var target = stored.Target;
        lock (_gate)
        {
            var shard = StateOf(stored.Shard);
            _shards[stored.Shard] = new ShardState(
                shard.Counts.Plus(target),
                target.State == TargetState.Queued ? Times.Earlier(shard.SendAt, target.DueAt ?? now) : shard.SendAt,
                target.State is TargetState.Issuing or TargetState.Issued ? Times.Earlier(shard.PollAt, target.DueAt ?? now) : shard.PollAt);
        }
    }

    /// <summary>Counts targets that somebody else changed: as they were, and to be read again at once.</summary>
    public void AddUnsure(IEnumerable<StoredTarget> stored)
    {
        foreach (var each in stored)
        {
            Add(each with { Target = each.Target with { DueAt = now } });
        }
    }

    /// <summary>The state of a shard.</summary>
    public ShardState StateOf(int shard) => _shards.TryGetValue(shard, out var state) ? state : new ShardState(BulkCounts.None, null, null);
}

/// <summary>What the orchestration knows of a shard since it was last read.</summary>
/// <param name="Counts">Its targets.</param>
/// <param name="SendAt">When a queued target may be sent to; null without queued targets.</param>
/// <param name="PollAt">When a device is to be looked at; null when no confirmation is awaited.</param>
public sealed record ShardState(BulkCounts Counts, DateTimeOffset? SendAt, DateTimeOffset? PollAt);
