using Azure;
using Azure.Data.Tables;
using Passcode.Adapters.Signatures;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the uploaded lists of bulk runs, one row per chunk.</summary>
internal sealed class TableBulkLists(StorageTables tables, RowSignatures signatures) : IBulkLists
{
    /// <summary>The column of the devices.</summary>
    public const string Devices = "Devices";

    /// <inheritdoc />
    public async Task Write(string runId, int chunk, IReadOnlyList<ListedDevice> devices, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var row = new TableEntity(BulkTargetsTable.List(runId), BulkTargetsTable.Chunk(chunk)) { [Devices] = TableJson.Write(devices) };
        await table.UpsertEntityAsync(signatures.Sign(BulkTargetsTable.Name, row, Devices), TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc />
    public async Task Remove(string listId, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var partition = BulkTargetsTable.List(listId);
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), TargetWrites.Largest, ["PartitionKey", "RowKey"], cancellationToken);
        await foreach (var page in rows.AsPages().WithCancellation(cancellationToken))
        {
            if (page.Values.Count > 0)
            {
                await table.SubmitTransactionAsync(page.Values.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
            }
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ListedDevice>?> Read(string runId, int chunk, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            BulkTargetsTable.List(runId), BulkTargetsTable.Chunk(chunk), cancellationToken: cancellationToken);
        return !found.HasValue ? null
            : signatures.Verify(BulkTargetsTable.Name, found.Value!, Devices) is not SignatureState.Valid and var state
                ? throw new RecordNotAuthenticException("bulk-lists/" + runId, state)
            : TableJson.Read<IReadOnlyList<ListedDevice>>(found.Value!, Devices);
    }

    /// <inheritdoc />
    public async Task RemoveBefore(DateTimeOffset time, CancellationToken cancellationToken)
    {
        // The targets of runs before that time have been removed, unless a run has not ended.
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        await table.Remove(
            TableClient.CreateQueryFilter($"PartitionKey lt {TimedId.FirstOf(time)}"), cancellationToken, row => BulkTargetsTable.IsList(row.PartitionKey));
    }
}
