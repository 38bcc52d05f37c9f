using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Passcode.Core.Eligibility;

namespace Passcode.Core.BulkRuns;

/// <summary>How many targets are in which state, and why.</summary>
/// <param name="ByState">A number for every state that occurs.</param>
/// <param name="ByReason">A number for every reason that occurs.</param>
public sealed record BulkCounts(ImmutableSortedDictionary<TargetState, int> ByState, ImmutableSortedDictionary<ReasonCode, int> ByReason)
{
    public static BulkCounts None { get; } =
        new(ImmutableSortedDictionary<TargetState, int>.Empty, ImmutableSortedDictionary<ReasonCode, int>.Empty);

    /// <summary>All targets.</summary>
    [JsonIgnore]
    public int Total => ByState.Values.Sum();

    /// <summary>Targets that have not ended.</summary>
    [JsonIgnore]
    public int Open => InState(TargetState.Queued) + InState(TargetState.Issuing) + InState(TargetState.Issued);

    /// <summary>Targets in a state.</summary>
    public int InState(TargetState state) => ByState.GetValueOrDefault(state);

    /// <summary>The targets of all parts of a run.</summary>
    public static BulkCounts Sum(IEnumerable<BulkCounts> parts) => parts.Aggregate(None, (sum, part) => sum.Plus(part));

    /// <summary>With the targets of another part of the run.</summary>
    public BulkCounts Plus(BulkCounts other) =>
        new(Sum(ByState, other.ByState), Sum(ByReason, other.ByReason));

    /// <summary>With one target more.</summary>
    public BulkCounts Plus(BulkTarget target) =>
        new(Add(ByState, target.State, 1), target.ReasonCode is { } reason ? Add(ByReason, reason, 1) : ByReason);

    private static ImmutableSortedDictionary<TKey, int> Sum<TKey>(ImmutableSortedDictionary<TKey, int> one, ImmutableSortedDictionary<TKey, int> other)
        where TKey : notnull =>
        other.Aggregate(one, (sum, entry) => Add(sum, entry.Key, entry.Value));

    private static ImmutableSortedDictionary<TKey, int> Add<TKey>(ImmutableSortedDictionary<TKey, int> counts, TKey key, int count)
        where TKey : notnull =>
        counts.SetItem(key, counts.GetValueOrDefault(key) + count);
}

/// <summary>How fast a run is, and when it will be over.</summary>
/// <param name="PerMinute">Commands sent a minute from its start until now, or until the last one.</param>
/// <param name="EstimatedEnd">When the last device is first polled, if all goes well; null when nothing says so.</param>
public sealed record BulkForecast(double PerMinute, DateTimeOffset? EstimatedEnd)
{
    /// <summary>Nothing is known.</summary>
    public static BulkForecast None { get; } = new(0, null);

    /// <summary>The forecast for a run; it depends on nothing but what is given.</summary>
    /// <param name="run">The run, as recorded.</param>
    /// <param name="now">The time.</param>
    /// <param name="perMinute">Commands a minute that the settings allow, for a run that has not met its budget yet.</param>
    /// <param name="firstPollDelay">How long after its command a device is first polled.</param>
    public static BulkForecast From(BulkRun run, DateTimeOffset now, double perMinute, TimeSpan firstPollDelay) =>
        run.StartedAt is { } startedAt ? new(Rate(run, startedAt, now), End(run, now, perMinute, firstPollDelay)) : None;

    private static double Rate(BulkRun run, DateTimeOffset startedAt, DateTimeOffset now)
    {
        var minutes = ((run.AllIssuedAt ?? run.EndedAt ?? now) - startedAt).TotalMinutes;
        var sent = run.Counts.InState(TargetState.Issuing) + run.Counts.InState(TargetState.Issued) + run.Counts.InState(TargetState.Completed)
            + run.Counts.InState(TargetState.Failed) + run.Counts.InState(TargetState.NotSupported);
        return minutes > 0 ? Math.Round(sent / minutes, 1) : 0;
    }

    private static DateTimeOffset? End(BulkRun run, DateTimeOffset now, double perMinute, TimeSpan firstPollDelay)
    {
        if (run.Status is not (BulkRunStatus.Canary or BulkRunStatus.Running or BulkRunStatus.Cancelling))
        {
            return null;
        }

        var queued = run.Status == BulkRunStatus.Cancelling ? 0 : run.Counts.InState(TargetState.Queued);
        var budget = run.BudgetPerMinute > 0 ? run.BudgetPerMinute : perMinute;
        var lastSent = queued > 0 ? now + TimeSpan.FromMinutes(queued / budget) : run.AllIssuedAt ?? now;
        var end = lastSent + firstPollDelay + (run.Status == BulkRunStatus.Canary ? firstPollDelay : TimeSpan.Zero);

        // Past it, only the devices know; and nothing outlasts the deadline.
        return end <= now ? null : end < run.Deadline ? end : run.Deadline;
    }
}
