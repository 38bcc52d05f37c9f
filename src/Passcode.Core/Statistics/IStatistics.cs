using System.Collections.Immutable;
using Passcode.Core.Devices;

namespace Passcode.Core.Statistics;

/// <summary>
/// Counts of outcomes by hour, requester and platform. Each is the sum of contributions: one of a single reset, or of a shard of a bulk run. What a source
/// contributed is stored beside the counts and changes with them in one transaction, so that an activity that runs twice, or dies, counts nothing twice.
/// </summary>
public interface IStatistics
{
    /// <summary>Replaces what a source contributed to an hour so far, unless the contribution is not newer than that.</summary>
    Task Contribute(Contribution contribution, CancellationToken cancellationToken);

    /// <summary>Reads the counts of a day, in UTC.</summary>
    IAsyncEnumerable<HourlyCounts> Read(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Removes the counts of all days before a day, and what was contributed to them.</summary>
    Task RemoveBefore(DateOnly day, CancellationToken cancellationToken);
}

/// <summary>All outcomes of a source that ended within an hour.</summary>
/// <param name="Source">A reset, or a shard of a bulk run.</param>
/// <param name="Hour">The start of the hour.</param>
/// <param name="RequestedBy">Who requested it.</param>
/// <param name="Counts">The outcomes by platform.</param>
public sealed record Contribution(string Source, DateTimeOffset Hour, string RequestedBy, ImmutableSortedDictionary<DevicePlatform, OutcomeCounts> Counts)
{
    /// <summary>
    /// Grows with every change of a source: outcomes are added and never removed, and each is confirmed late once. A process that stood still has an older
    /// contribution, which is smaller.
    /// </summary>
    public int Size => SizeOf(Counts);

    /// <summary>The contribution of one outcome.</summary>
    public static Contribution Create(string source, DateTimeOffset endedAt, string requestedBy, Outcome outcome) =>
        new(source, HourOf(endedAt), requestedBy, ImmutableSortedDictionary<DevicePlatform, OutcomeCounts>.Empty.Add(outcome.Platform, OutcomeCounts.None.Plus(outcome)));

    /// <summary>The start of the hour of a time, in UTC.</summary>
    public static DateTimeOffset HourOf(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    /// <summary>Whether it is newer than what its source contributed before.</summary>
    public bool IsNewerThan(IReadOnlyDictionary<DevicePlatform, OutcomeCounts> before) => Size > SizeOf(before);

    /// <summary>The counts of a platform with this contribution in place of the one before.</summary>
    public OutcomeCounts Apply(DevicePlatform platform, OutcomeCounts counts, IReadOnlyDictionary<DevicePlatform, OutcomeCounts> before) =>
        counts.Minus(before.GetValueOrDefault(platform, OutcomeCounts.None)).Plus(Counts[platform]);

    private static int SizeOf(IReadOnlyDictionary<DevicePlatform, OutcomeCounts> counts) => counts.Values.Sum(each => each.Total + each.Late);
}

/// <summary>The counts of an hour, of one requester and platform.</summary>
/// <param name="Hour">The start of the hour.</param>
/// <param name="RequestedBy">The requester, as one of the requests spelled it.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Counts">The outcomes.</param>
public sealed record HourlyCounts(DateTimeOffset Hour, string RequestedBy, DevicePlatform Platform, OutcomeCounts Counts);
