using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Passcode.Core.Devices;
using Passcode.Core.Statistics;

namespace Passcode.Core.BulkRuns;

/// <summary>Counts the targets of shards as they are read and changed: each target once, in the state it was left in.</summary>
/// <param name="now">The time, for targets that are due at no time of their own.</param>
internal sealed class ShardCounter(DateTimeOffset now)
{
    private static readonly FrozenDictionary<TargetState, OutcomeStatus> Statuses = Enum.GetValues<TargetState>()
        .Where(state => Enum.IsDefined(typeof(OutcomeStatus), state.ToString())).ToFrozenDictionary(state => state, state => Enum.Parse<OutcomeStatus>(state.ToString()));

    private readonly Lock _gate = new();
    private readonly Dictionary<int, ShardState> _shards = [];
    private readonly Dictionary<(int Shard, DateTimeOffset Hour), ImmutableSortedDictionary<DevicePlatform, OutcomeCounts>> _outcomes = [];
    private readonly HashSet<(int Shard, DateTimeOffset Hour)> _changed = [];

    /// <summary>Counts a target.</summary>
    /// <param name="stored">The target.</param>
    /// <param name="isChanged">Whether it was written just now.</param>
    public void Add(StoredTarget stored, bool isChanged = false)
    {
        var target = stored.Target;
        lock (_gate)
        {
            var shard = StateOf(stored.Shard);
            _shards[stored.Shard] = new ShardState(
                shard.Counts.Plus(target),
                target.State == TargetState.Queued ? Times.Earlier(shard.SendAt, target.DueAt ?? now) : shard.SendAt,
                target.State is TargetState.Issuing or TargetState.Issued ? Times.Earlier(shard.PollAt, target.DueAt ?? now) : shard.PollAt);
            AddOutcome(stored, isChanged);
        }
    }

    /// <summary>What the counted shards contribute to the statistics. Only of shards that were read whole.</summary>
    /// <param name="run">The run.</param>
    /// <param name="changedOnly">Only hours in which the outcome of a target was written just now.</param>
    public IEnumerable<Contribution> Contributions(BulkRun run, bool changedOnly = false) => _outcomes
        .Where(each => !changedOnly || _changed.Contains(each.Key))
        .Select(each => new Contribution(
            string.Create(CultureInfo.InvariantCulture, $"{run.Id}-{each.Key.Shard:D2}"), each.Key.Hour, run.Request.RequestedBy, each.Value));

    private void AddOutcome(StoredTarget stored, bool isChanged)
    {
        if (stored.Target is { HasEnded: true, EndedAt: { } endedAt } target)
        {
            var key = (stored.Shard, Contribution.HourOf(endedAt));
            var counts = _outcomes.GetValueOrDefault(key, ImmutableSortedDictionary<DevicePlatform, OutcomeCounts>.Empty);
            var platform = target.Device?.Platform ?? DevicePlatform.Unknown;
            var outcome = new Outcome(Statuses[target.State], target.ReasonCode, platform, target.ConfirmedAt - target.IssuedAt, target.Late);
            _outcomes[key] = counts.SetItem(platform, counts.GetValueOrDefault(platform, OutcomeCounts.None).Plus(outcome));
            if (isChanged)
            {
                _changed.Add(key);
            }
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

    public ShardState StateOf(int shard) => _shards.TryGetValue(shard, out var state) ? state : new ShardState(BulkCounts.None, null, null);
}

/// <summary>What the orchestration knows of a shard since it was last read.</summary>
/// <param name="Counts">Its targets.</param>
/// <param name="SendAt">When a queued target may be sent to; null without queued targets.</param>
/// <param name="PollAt">When a device is to be looked at; null when no confirmation is awaited.</param>
public sealed record ShardState(BulkCounts Counts, DateTimeOffset? SendAt, DateTimeOffset? PollAt);
