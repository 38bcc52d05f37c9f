using Azure.Data.Tables;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Adapters.Tables;

/// <summary>Converts targets of bulk runs to rows.</summary>
internal static class TargetRows
{
    /// <summary>The column of the state, used by filters.</summary>
    public const string State = "State";

    /// <summary>The column of the write ID, which distinguishes a repeated write from a conflict.</summary>
    public const string WriteId = "WriteId";

    private const string Record = "Record";

    public static TableEntity Row(string partition, BulkTarget target, string? writeId = null) => new(partition, BulkTargetsTable.Row(target.Id))
    {
        [Record] = TableJson.Write(target),
        [State] = target.State.ToWireName(),
        [WriteId] = writeId,
    };

    public static BulkTarget Target(TableEntity row) => TableJson.Read<BulkTarget>(row, Record);

    /// <summary>Returns the target of a row with its version.</summary>
    public static StoredTarget Stored(TableEntity row, int shard) => new(Target(row), shard, row.ETag.ToString());
}
