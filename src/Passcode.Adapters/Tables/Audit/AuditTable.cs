using System.Globalization;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>The keys of the table <c>Audit</c>. The chain is divided into segments. Each segment is a partition named by its first entry,
/// with the rows <c>head</c> (the end of the segment), <c>entry-…</c> (the entries in order) and <c>id-…</c> (their IDs, each with the place of
/// its entry, signed). The partition <c>trail</c> contains the list of segments and the anchor. The table <c>AuditIds</c> contains the segment of each ID.</summary>
internal static class AuditTable
{
    public const string Name = "Audit";

    /// <summary>The name of the table with the IDs.</summary>
    public const string Ids = "AuditIds";

    /// <summary>The partition with the list of segments.</summary>
    public const string State = "trail";

    public const string Anchor = "anchor";

    /// <summary>The lower bound of segment rows.</summary>
    public const string FirstSegment = "segment-";

    /// <summary>The upper bound of segment rows.</summary>
    public const string AfterLastSegment = "segment.";

    /// <summary>The row that describes the end of a segment.</summary>
    public const string Head = "head";

    /// <summary>The upper bound of entry rows.</summary>
    public const string AfterLastEntry = "entry.";

    /// <summary>The only row of an ID in the table of IDs.</summary>
    public const string Claim = "claim";

    private const string EntryPrefix = "entry-";

    /// <summary>Returns the partition key of a segment.</summary>
    public static string Segment(long first) => Number("", first);

    /// <summary>Returns the row key in the list of segments.</summary>
    public static string SegmentRow(long first) => Number(FirstSegment, first);

    /// <summary>Returns the first sequence number of a listed segment.</summary>
    public static long FirstOf(string segmentRow) => long.Parse(segmentRow.AsSpan(FirstSegment.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Returns the row key of an entry.</summary>
    public static string Entry(long sequence) => Number(EntryPrefix, sequence);

    /// <summary>Returns the sequence number in a row key; null if the row key is invalid.</summary>
    public static long? SequenceOf(string row) =>
        long.TryParse(row.AsSpan(EntryPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && Entry(sequence) == row ? sequence : null;

    /// <summary>Returns the row key of an ID in its segment. IDs can contain names and have any length, so they are hashed.</summary>
    public static string Id(string id) => "id-" + TableKey.Hash(id);

    /// <summary>Returns the partition key in the table of IDs.</summary>
    public static string IdPartition(string id) => TableKey.Hash(id);

    /// <summary>Returns the partition key in the table of IDs, from the row key in a segment.</summary>
    public static string IdPartitionOf(string idRow) => idRow["id-".Length..];

    private static string Number(string prefix, long number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:D12}");
}
