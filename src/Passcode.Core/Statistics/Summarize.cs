using System.Collections.Immutable;
using Passcode.Core.Devices;

namespace Passcode.Core.Statistics;

/// <summary>Adds up the outcomes of a span of time, from its hourly counts: the cost depends on the hours and requesters, not on the resets.</summary>
public sealed class Summarize(IStatistics statistics)
{
    private const int DaysAtOnce = 8;

    /// <summary>Adds up.</summary>
    /// <param name="from">The first hour, of which the start counts.</param>
    /// <param name="to">The end; outcomes of its hour do not count if it is a full hour.</param>
    /// <param name="zone">The time zone of the days.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<OutcomeSummary> Execute(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var first = Contribution.HourOf(from);
        var summary = OutcomeSummary.None;
        var days = Enumerable.Range(0, (int)Math.Ceiling((to - first.UtcDateTime.Date).TotalDays)).Select(day => DateOnly.FromDateTime(first.UtcDateTime).AddDays(day));
        foreach (var some in days.Chunk(DaysAtOnce))
        {
            var read = await Task.WhenAll(some.Select(day => Read(day, cancellationToken)));
            summary = read.SelectMany(rows => rows).Where(counts => counts.Hour >= first && counts.Hour < to)
                .Aggregate(summary, (sum, counts) => sum.Plus(counts, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(counts.Hour, zone).DateTime)));
        }

        return summary;
    }

    private async Task<List<HourlyCounts>> Read(DateOnly day, CancellationToken cancellationToken)
    {
        var rows = new List<HourlyCounts>();
        await foreach (var row in statistics.Read(day, cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}

/// <summary>The outcomes of a span of time.</summary>
/// <param name="Total">All.</param>
/// <param name="ByDay">By the day on which they ended.</param>
/// <param name="ByPlatform">By platform.</param>
/// <param name="ByRequester">By requester; case does not matter.</param>
public sealed record OutcomeSummary(
    OutcomeCounts Total,
    ImmutableSortedDictionary<DateOnly, OutcomeCounts> ByDay,
    ImmutableSortedDictionary<DevicePlatform, OutcomeCounts> ByPlatform,
    ImmutableSortedDictionary<string, OutcomeCounts> ByRequester)
{
    /// <summary>Nothing.</summary>
    public static OutcomeSummary None { get; } = new(
        OutcomeCounts.None,
        ImmutableSortedDictionary<DateOnly, OutcomeCounts>.Empty,
        ImmutableSortedDictionary<DevicePlatform, OutcomeCounts>.Empty,
        ImmutableSortedDictionary.Create<string, OutcomeCounts>(StringComparer.OrdinalIgnoreCase));

    /// <summary>With the counts of one hour.</summary>
    public OutcomeSummary Plus(HourlyCounts counts, DateOnly day) => new(
        Total.Plus(counts.Counts), Add(ByDay, day, counts), Add(ByPlatform, counts.Platform, counts), Add(ByRequester, counts.RequestedBy, counts));

    private static ImmutableSortedDictionary<TKey, OutcomeCounts> Add<TKey>(ImmutableSortedDictionary<TKey, OutcomeCounts> all, TKey key, HourlyCounts counts)
        where TKey : notnull =>
        all.SetItem(key, all.GetValueOrDefault(key, OutcomeCounts.None).Plus(counts.Counts));
}
