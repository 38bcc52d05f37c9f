using Azure.Data.Tables;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Adapters.Tables;

/// <summary>The targets of bulk runs as rows.</summary>
internal static class TargetRows
{
    /// <summary>The state, which the listing filters by.</summary>
    public const string State = "State";

    /// <summary>Tells one write from another.</summary>
    public const string WriteId = "WriteId";

    private const string Record = "Record";

    /// <summary>The row of a target.</summary>
    public static TableEntity Row(string partition, BulkTarget target, string? writeId = null) => new(partition, BulkTargetsTable.Row(target.Id))
    {
        [Record] = TableJson.Write(target),
        [State] = target.State.ToWireName(),
        [WriteId] = writeId,
    };

    /// <summary>The target of a row.</summary>
    public static BulkTarget Target(TableEntity row) => TableJson.Read<BulkTarget>(row, Record);

    /// <summary>The target of a row with its version.</summary>
    public static StoredTarget Stored(TableEntity row, int shard) => new(Target(row), shard, row.ETag.ToString());
}
