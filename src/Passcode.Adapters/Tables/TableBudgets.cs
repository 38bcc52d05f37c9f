using Azure;
using Azure.Data.Tables;
using Passcode.Core.Pacing;

namespace Passcode.Adapters.Tables;

/// <summary>The write budget, one row.</summary>
internal sealed class TableBudgets(StorageTables tables) : IBudgetStore
{
    private const string Record = "Record";
    private const string WriteId = "WriteId";

    /// <inheritdoc />
    public async Task<StoredBudget?> Read(CancellationToken cancellationToken) => await Row(cancellationToken) is { } row ? Stored(row) : null;

    /// <inheritdoc />
    public async Task<StoredBudget?> TrySave(BudgetState state, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var table = await tables.Open(BudgetsTable.Name, cancellationToken);
        var writeId = Guid.NewGuid().ToString("N");
        var row = new TableEntity(BudgetsTable.Partition, BudgetsTable.Row) { [Record] = TableJson.Write(state), [WriteId] = writeId };
        try
        {
            var answer = version is null
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellationToken);
            return new(state, answer.Headers.ETag!.Value.ToString());
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // The client repeats a write whose answer was lost, and then meets its own: only the id of the write tells.
            return await Row(cancellationToken) is { } stored && stored.GetString(WriteId) == writeId ? Stored(stored) : null;
        }
    }

    private async Task<TableEntity?> Row(CancellationToken cancellationToken)
    {
        var table = await tables.Open(BudgetsTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(BudgetsTable.Partition, BudgetsTable.Row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static StoredBudget Stored(TableEntity row) => new(TableJson.Read<BudgetState>(row, Record), row.ETag.ToString());
}
