using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Passcode.Core.Eligibility;

namespace Passcode.Core.BulkRuns;

/// <summary>How many targets are in which state, and why.</summary>
/// <param name="ByState">A number for every state that occurs.</param>
/// <param name="ByReason">A number for every reason that occurs.</param>
public sealed record BulkCounts(ImmutableSortedDictionary<TargetState, int> ByState, ImmutableSortedDictionary<ReasonCode, int> ByReason)
{
    /// <summary>None.</summary>
    public static BulkCounts None { get; } =
        new(ImmutableSortedDictionary<TargetState, int>.Empty, ImmutableSortedDictionary<ReasonCode, int>.Empty);

    /// <summary>All targets.</summary>
    [JsonIgnore]
    public int Total => ByState.Values.Sum();

    /// <summary>Targets that have not ended.</summary>
    [JsonIgnore]
    public int Open => Of(TargetState.Queued) + Of(TargetState.Issuing) + Of(TargetState.Issued);

    /// <summary>Targets in a state.</summary>
    public int Of(TargetState state) => ByState.GetValueOrDefault(state);

    /// <summary>With the targets of another part of the run.</summary>
    public BulkCounts Plus(BulkCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Sum(ByState, other.ByState), Sum(ByReason, other.ByReason));
    }

    /// <summary>With one target more.</summary>
    public BulkCounts Plus(BulkTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(Add(ByState, target.State, 1), target.ReasonCode is { } reason ? Add(ByReason, reason, 1) : ByReason);
    }

    private static ImmutableSortedDictionary<TKey, int> Sum<TKey>(ImmutableSortedDictionary<TKey, int> one, ImmutableSortedDictionary<TKey, int> other)
        where TKey : notnull =>
        other.Aggregate(one, (sum, entry) => Add(sum, entry.Key, entry.Value));

    private static ImmutableSortedDictionary<TKey, int> Add<TKey>(ImmutableSortedDictionary<TKey, int> counts, TKey key, int count)
        where TKey : notnull =>
        counts.SetItem(key, counts.GetValueOrDefault(key) + count);
}
