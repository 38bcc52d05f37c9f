using Azure.Data.Tables;
using Passcode.Adapters.Signatures;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Adapters.Tables;

/// <summary>Converts targets of bulk runs to signed rows.</summary>
internal sealed class TargetRows(RowSignatures signatures)
{
    /// <summary>The column of the state, used by filters.</summary>
    public const string State = "State";

    /// <summary>The column of the write ID, which distinguishes a repeated write from a conflict.</summary>
    public const string WriteId = RowSignatures.WriteId;

    /// <summary>The column of the target.</summary>
    public const string Record = "Record";

    public TableEntity Row(string partition, BulkTarget target, string? writeId = null) => signatures.Sign(
        BulkTargetsTable.Name,
        new(partition, BulkTargetsTable.Row(target.Id))
        {
            [Record] = TableJson.Write(target),
            [State] = target.State.ToWireName(),
            [WriteId] = writeId,
        },
        Record);

    public static BulkTarget Target(TableEntity row) => TableJson.Read<BulkTarget>(row, Record);

    /// <summary>Returns the target of a row with its version.</summary>
    /// <exception cref="RecordNotAuthenticException">The row is signed with an unknown key.</exception>
    public StoredTarget Stored(string runId, TableEntity row, int shard) => signatures.Verify(BulkTargetsTable.Name, row, Record) switch
    {
        SignatureState.Valid => new(Target(row), shard, row.ETag.ToString()),
        SignatureState.UnknownKey => throw new RecordNotAuthenticException(BulkRunAuditLog.SubjectOf(runId) + "/targets", SignatureState.UnknownKey),
        _ => new(
            TableJson.TryRead<BulkTarget>(row, Record) is { } claimed && BulkTargetsTable.Row(claimed.Id) == row.RowKey ? claimed : Unreadable(row),
            shard,
            row.ETag.ToString(),
            IsAuthentic: false),
    };

    private static BulkTarget Unreadable(TableEntity row) => new() { Id = row.RowKey, State = TargetState.Failed };
}
