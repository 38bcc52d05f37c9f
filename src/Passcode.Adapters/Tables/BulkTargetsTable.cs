using System.Globalization;

namespace Passcode.Adapters.Tables;

/// <summary>
/// The keys of table <c>BulkTargets</c>: one partition for each shard of a run, so that a shard is read in one go and its rows are written
/// together, and one for the list that the caller gave.
/// </summary>
internal static class BulkTargetsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "BulkTargets";

    /// <summary>The partition of a shard, counted from 0.</summary>
    public static string Partition(string runId, int shard) => string.Create(CultureInfo.InvariantCulture, $"{TableKey.Escape(runId)}-{shard:D2}");

    /// <summary>The row of a target.</summary>
    public static string Row(string targetId) => TableKey.Escape(targetId);

    /// <summary>The partition of a run's list.</summary>
    public static string List(string runId) => TableKey.Escape(runId) + "-list";

    /// <summary>The row of a chunk of a list, counted from 0.</summary>
    public static string Chunk(int chunk) => chunk.ToString("D6", CultureInfo.InvariantCulture);
}
