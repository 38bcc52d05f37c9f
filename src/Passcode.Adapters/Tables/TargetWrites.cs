using Azure;
using Azure.Data.Tables;
using Passcode.Core.BulkRuns;

namespace Passcode.Adapters.Tables;

/// <summary>Writes rows of one shard in transactions. A transaction succeeds or fails as a whole; after a conflict the shard is read again,
/// and the remaining rows are written in another transaction.</summary>
internal sealed class TargetWrites(TargetRows targetRows)
{
    /// <summary>The maximum number of rows in a transaction, a limit of Azure Table storage.</summary>
    public const int Largest = 100;

    /// <summary>Adds the rows that do not exist.</summary>
    public async Task Add(TableClient table, string partition, IReadOnlyList<BulkTarget> targets, CancellationToken cancellationToken)
    {
        var rows = targets.Select(target => targetRows.Row(partition, target)).ToList();
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            try
            {
                await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
                return;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                // Rows are never deleted, so the loop ends even if two processes add the same rows.
                var stored = await Stored(table, partition, rows, cancellationToken);
                rows.RemoveAll(row => stored.ContainsKey(row.RowKey));
                if (rows.Count == 0)
                {
                    return;
                }
            }
        }

        throw Conflict.TooManyConflicts("The shard " + partition);
    }

    /// <summary>Replaces the rows that have not changed since they were read.</summary>
    /// <returns>The rows that were written.</returns>
    public async Task<IReadOnlyList<StoredTarget>> Replace(
        TableClient table, string partition, IReadOnlyList<StoredTarget> targets, CancellationToken cancellationToken)
    {
        var writeId = Guid.NewGuid().ToString("N");
        var rows = targets.Select(target => (Target: target, Row: targetRows.Row(partition, target.Target, writeId))).ToList();
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            try
            {
                var answers = await table.SubmitTransactionAsync(
                    rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpdateReplace, row.Row, new ETag(row.Target.Version))), cancellationToken);
                return [.. rows.Zip(answers.Value, (row, answer) => row.Target with { Version = answer.Headers.ETag!.Value.ToString() })];
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                // If the response of a transaction is lost, the client repeats it and conflicts with its own rows.
                var stored = await Stored(table, partition, [.. rows.Select(row => row.Row)], cancellationToken);
                var own = rows.Where(row => stored.GetValueOrDefault(row.Row.RowKey)?.GetString(TargetRows.WriteId) == writeId).ToList();
                if (own.Count > 0)
                {
                    return [.. own.Select(row => row.Target with { Version = stored[row.Row.RowKey].ETag.ToString() })];
                }

                rows.RemoveAll(row => stored.GetValueOrDefault(row.Row.RowKey)?.ETag.ToString() != row.Target.Version);
                if (rows.Count == 0)
                {
                    return [];
                }
            }
        }

        throw Conflict.TooManyConflicts("The shard " + partition);
    }

    // A filter can have at most 15 comparisons, so the rows in between are read too, up to a thousand per request.
    private static async Task<Dictionary<string, TableEntity>> Stored(
        TableClient table, string partition, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        var (first, last) = (keys.Min(StringComparer.Ordinal), keys.Max(StringComparer.Ordinal));
        var stored = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        var between = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey le {last}"), cancellationToken: cancellationToken);
        await foreach (var row in between)
        {
            if (keys.Contains(row.RowKey))
            {
                stored.Add(row.RowKey, row);
            }
        }

        return stored;
    }
}
