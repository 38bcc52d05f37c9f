using System.Globalization;

namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>BulkTargets</c>. Each shard of a bulk run has a partition, so that its rows can be read and written
/// together. One more partition contains the uploaded list.</summary>
internal static class BulkTargetsTable
{
    public const string Name = "BulkTargets";

    /// <summary>Returns the partition key of a shard. Shards are counted from 0.</summary>
    public static string Partition(string runId, int shard) => string.Create(CultureInfo.InvariantCulture, $"{TableKey.Escape(runId)}-{shard:D2}");

    /// <summary>Returns the first partition key of a bulk run, and the end of its keys.</summary>
    public static (string First, string End) Partitions(string runId) => (TableKey.Escape(runId) + "-", TableKey.Escape(runId) + ".");

    public static string Row(string targetId) => TableKey.Escape(targetId);

    /// <summary>Returns the partition key of the uploaded list.</summary>
    public static string List(string runId) => TableKey.Escape(runId) + "-list";

    /// <summary>Returns whether a partition contains an uploaded list.</summary>
    public static bool IsList(string partition) => partition.EndsWith("-list", StringComparison.Ordinal);

    /// <summary>Returns the row key of a chunk of the list. Chunks are counted from 0.</summary>
    public static string Chunk(int chunk) => chunk.ToString("D6", CultureInfo.InvariantCulture);
}
