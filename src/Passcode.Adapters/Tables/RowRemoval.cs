using Azure;
using Azure.Data.Tables;

namespace Passcode.Adapters.Tables;

/// <summary>Removes rows whose retention is over.</summary>
internal static class RowRemoval
{
    private const int Largest = 100; // rows of a transaction, a limit of Azure Table storage

    /// <summary>Removes rows, up to a hundred of a partition in one transaction. Rows that are gone already are no failure, so that it may run twice at once.</summary>
    /// <param name="table">The table.</param>
    /// <param name="filter">Which rows.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <param name="condition">Which of these, by their keys; all by default.</param>
    public static async Task Remove(this TableClient table, string filter, CancellationToken cancellationToken, Func<TableEntity, bool>? condition = null)
    {
        var chunk = new List<TableEntity>(Largest);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            if (condition?.Invoke(row) == false)
            {
                continue;
            }

            if (chunk.Count == Largest || (chunk.Count > 0 && chunk[0].PartitionKey != row.PartitionKey))
            {
                await Remove(table, chunk, cancellationToken);
                chunk.Clear();
            }

            chunk.Add(row);
        }

        if (chunk.Count > 0)
        {
            await Remove(table, chunk, cancellationToken);
        }
    }

    private static async Task Remove(TableClient table, List<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // A transaction fails as a whole if one row is gone; the deletion of a single row that is gone does not fail.
            foreach (var row in rows)
            {
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            }
        }
    }
}
