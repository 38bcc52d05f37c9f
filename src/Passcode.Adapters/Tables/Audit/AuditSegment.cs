using Azure;
using Azure.Data.Tables;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>A segment of the audit log, as its head row describes it.</summary>
/// <param name="First">The sequence number of the first entry, which also identifies the segment.</param>
/// <param name="Last">The sequence number of the last entry; one less than the first if the segment is empty.</param>
/// <param name="LastHash">The hash that the next entry is chained to.</param>
/// <param name="BegunAt">The time when the segment was started.</param>
/// <param name="Earliest">The earliest time of an entry; null if the segment is empty.</param>
/// <param name="Latest">The latest time of an entry; null if the segment is empty.</param>
/// <param name="IsClosed">Whether the segment is closed, so that no entry is appended.</param>
/// <param name="Version">The version of the head row.</param>
internal sealed record AuditSegment(
    long First, long Last, string? LastHash, DateTimeOffset BegunAt, DateTimeOffset? Earliest, DateTimeOffset? Latest, bool IsClosed, ETag Version)
{
    /// <summary>The maximum number of entries: small enough to be deleted within minutes, large enough that millions of entries have a few
    /// hundred segments.</summary>
    public const int Largest = 10_000;

    public string Partition => AuditTable.Segment(First);

    /// <summary>The number of entries that can be appended.</summary>
    public long Room => First + Largest - 1 - Last;

    /// <summary>Returns whether entries can be in a time range.</summary>
    public bool Overlaps(DateTimeOffset? from, DateTimeOffset? to) =>
        Earliest is { } earliest && Latest is { } latest && (from is null || latest >= from) && (to is null || earliest < to);

    /// <summary>Returns whether the segment was started in an earlier month and is not empty.</summary>
    public bool IsOfAnEarlierMonth(DateTimeOffset now) => Last >= First && (BegunAt.UtcDateTime.Year, BegunAt.UtcDateTime.Month).CompareTo((now.UtcDateTime.Year, now.UtcDateTime.Month)) < 0;

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
