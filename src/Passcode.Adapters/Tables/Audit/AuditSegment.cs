using Azure;
using Azure.Data.Tables;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>A segment as its head says.</summary>
/// <param name="First">Its first entry, which is also its name.</param>
/// <param name="Last">Its last entry; one less than the first when it is empty.</param>
/// <param name="LastHash">The hash that the next entry is chained to.</param>
/// <param name="BegunAt">When it was begun.</param>
/// <param name="Earliest">The earliest time of an entry; null when it is empty.</param>
/// <param name="Latest">The latest time of an entry.</param>
/// <param name="IsClosed">Whether nothing is ever appended any more.</param>
/// <param name="Version">The head's version.</param>
internal sealed record AuditSegment(
    long First, long Last, string? LastHash, DateTimeOffset BegunAt, DateTimeOffset? Earliest, DateTimeOffset? Latest, bool IsClosed, ETag Version)
{
    /// <summary>No segment has more entries: small enough to be removed in minutes, large enough that millions of entries are few hundred segments.</summary>
    public const int Largest = 10_000;

    /// <summary>The partition.</summary>
    public string Partition => AuditTable.Segment(First);

    /// <summary>How many entries still go in.</summary>
    public long Room => First + Largest - 1 - Last;

    /// <summary>Whether an entry of some time range may be in it.</summary>
    public bool Overlaps(DateTimeOffset? from, DateTimeOffset? to) =>
        Earliest is { } earliest && Latest is { } latest && (from is null || latest >= from) && (to is null || earliest < to);

    /// <summary>Whether it was begun in an earlier month, and something is in it.</summary>
    public bool IsOfAnEarlierMonth(DateTimeOffset now) => Last >= First && (BegunAt.UtcDateTime.Year, BegunAt.UtcDateTime.Month).CompareTo((now.UtcDateTime.Year, now.UtcDateTime.Month)) < 0;

    /// <summary>The head's row.</summary>
    public TableEntity Row() => new(Partition, AuditTable.Head)
    {
        [nameof(First)] = First,
        [nameof(Last)] = Last,
        [nameof(LastHash)] = LastHash,
        [nameof(BegunAt)] = BegunAt,
        [nameof(Earliest)] = Earliest,
        [nameof(Latest)] = Latest,
        [nameof(IsClosed)] = IsClosed,
    };

    /// <summary>The segment of a head's row.</summary>
    public static AuditSegment Read(TableEntity row) => new(
        row.GetInt64(nameof(First)) ?? 0,
        row.GetInt64(nameof(Last)) ?? 0,
        row.GetString(nameof(LastHash)),
        row.GetDateTimeOffset(nameof(BegunAt)) ?? default,
        row.GetDateTimeOffset(nameof(Earliest)),
        row.GetDateTimeOffset(nameof(Latest)),
        row.GetBoolean(nameof(IsClosed)) ?? false,
        row.ETag);
}
