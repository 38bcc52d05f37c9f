using System.Globalization;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>
/// The keys of table <c>Audit</c>. The chain is cut into segments, each a partition of its own, named by its first entry: <c>head</c> says where
/// it ends, <c>entry-…</c> are its entries in their order, <c>id-…</c> their ids. Partition <c>trail</c> lists the segments and holds the anchor.
/// Table <c>AuditIds</c> says of each id in which segment alone it may be.
/// </summary>
internal static class AuditTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "Audit";

    /// <summary>The table with the ids.</summary>
    public const string Ids = "AuditIds";

    /// <summary>The partition with the list of segments.</summary>
    public const string Trail = "trail";

    /// <summary>The row of the anchor.</summary>
    public const string Anchor = "anchor";

    /// <summary>No segment's row comes before this.</summary>
    public const string FirstSegment = "segment-";

    /// <summary>All rows of segments come before this.</summary>
    public const string AfterLastSegment = "segment.";

    /// <summary>A segment's row that says where it ends.</summary>
    public const string Head = "head";

    /// <summary>All rows of entries come before this.</summary>
    public const string AfterLastEntry = "entry.";

    /// <summary>The only row of an id's partition.</summary>
    public const string Claim = "claim";

    private const string EntryPrefix = "entry-";

    /// <summary>The partition of a segment, by its first entry.</summary>
    public static string Segment(long first) => Number("", first);

    /// <summary>The row in the list of segments.</summary>
    public static string SegmentRow(long first) => Number(FirstSegment, first);

    /// <summary>The first entry of a listed segment.</summary>
    public static long FirstOf(string segmentRow) => long.Parse(segmentRow.AsSpan(FirstSegment.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The row of an entry.</summary>
    public static string Entry(long sequence) => Number(EntryPrefix, sequence);

    /// <summary>The place that an entry's row stands for; null for a row that none of ours would have.</summary>
    public static long? SequenceOf(string row) =>
        long.TryParse(row.AsSpan(EntryPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && Entry(sequence) == row ? sequence : null;

    /// <summary>The row of an id in its segment; ids may hold names, and any length.</summary>
    public static string Id(string id) => "id-" + TableKey.Hash(id);

    /// <summary>The partition of an id in the table of ids.</summary>
    public static string IdPartition(string id) => TableKey.Hash(id);

    /// <summary>The partition of an id, by its row in a segment.</summary>
    public static string IdPartitionOf(string idRow) => idRow["id-".Length..];

    private static string Number(string prefix, long number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:D12}");
}
