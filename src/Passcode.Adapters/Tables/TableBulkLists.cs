using Azure.Data.Tables;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the uploaded lists of bulk runs, one row per chunk.</summary>
internal sealed class TableBulkLists(StorageTables tables) : IBulkLists
{
    private const string Devices = "Devices";

    /// <inheritdoc />
    public async Task Write(string runId, int chunk, IReadOnlyList<ListedDevice> devices, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var row = new TableEntity(BulkTargetsTable.List(runId), BulkTargetsTable.Chunk(chunk)) { [Devices] = TableJson.Write(devices) };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ListedDevice>?> Read(string runId, int chunk, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            BulkTargetsTable.List(runId), BulkTargetsTable.Chunk(chunk), cancellationToken: cancellationToken);
        return found.HasValue ? TableJson.Read<IReadOnlyList<ListedDevice>>(found.Value!, Devices) : null;
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
