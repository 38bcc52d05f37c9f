using Azure;
using Azure.Data.Tables;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the idempotency keys, one row each.</summary>
internal sealed class TableIdempotencyKeys(StorageTables tables) : IIdempotencyKeys
{
    private const int LargestTransaction = 100; // the limit of Azure Table storage

    /// <inheritdoc />
    public async Task<IdempotencyClaim> Claim(
        string caller, string key, IdempotencyClaim claim, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var table = await tables.Open(IdempotencyKeysTable.Name, cancellationToken);
        var row = Row(caller, key, claim);
        TableEntity? expired = null;
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            try
            {
                await (expired is null
                    ? table.AddEntityAsync(row, cancellationToken)
                    : table.UpdateEntityAsync(row, expired.ETag, TableUpdateMode.Replace, cancellationToken));
                return claim;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                var found = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
                expired = found.HasValue ? found.Value : null;
                if (expired is not null
                    && Claim(expired) is { } existing
                    && (existing.ExpiresAt >= now || existing.OwnerId == claim.OwnerId))
                {
                    return existing;
                }
            }
        }

        throw Conflict.TooManyConflicts("An idempotency key");
    }

    /// <inheritdoc />
    public async Task<IdempotencyClaim?> Find(string caller, string key, CancellationToken cancellationToken)
    {
        var table = await tables.Open(IdempotencyKeysTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            IdempotencyKeysTable.Partition(caller), IdempotencyKeysTable.Row(key), cancellationToken: cancellationToken);
        return found.HasValue ? Claim(found.Value!) : null;
    }

    /// <inheritdoc />
    public async Task<IdempotencyClaim> Replace(string caller, string key, string from, IdempotencyClaim claim, CancellationToken cancellationToken)
    {
        var table = await tables.Open(IdempotencyKeysTable.Name, cancellationToken);
        var row = Row(caller, key, claim);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
            if (found.HasValue && Claim(found.Value!) is { } existing && existing.OwnerId != from)
            {
                return existing;
            }

            try
            {
                await (found.HasValue
                    ? table.UpdateEntityAsync(row, found.Value!.ETag, TableUpdateMode.Replace, cancellationToken)
                    : table.AddEntityAsync(row, cancellationToken));
                return claim;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
            }
        }

        throw Conflict.TooManyConflicts("An idempotency key");
    }

    /// <inheritdoc />
    public async Task<int> RemoveExpired(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var table = await tables.Open(IdempotencyKeysTable.Name, cancellationToken);
        var removed = 0;
        var expired = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"ExpiresAt lt {now}"), select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
        await foreach (var page in expired.AsPages().WithCancellation(cancellationToken))
        {
            foreach (var rows in page.Values.GroupBy(row => row.PartitionKey).SelectMany(caller => caller.Chunk(LargestTransaction)))
            {
                removed += await Remove(table, rows, cancellationToken);
            }
        }

        return removed;
    }

    // If a row was claimed again in the meantime, the whole transaction fails; then the rows are deleted individually.
    private static async Task<int> Remove(TableClient table, TableEntity[] rows, CancellationToken cancellationToken)
    {
        try
        {
            var deletions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag));
            await table.SubmitTransactionAsync(deletions, cancellationToken);
            return rows.Length;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return rows.Length == 1 ? 0 : await RemoveEach(table, rows, cancellationToken);
        }
    }

    private static async Task<int> RemoveEach(TableClient table, TableEntity[] rows, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var row in rows)
        {
            removed += await Remove(table, [row], cancellationToken);
        }

        return removed;
    }

    private static TableEntity Row(string caller, string key, IdempotencyClaim claim) =>
        new(IdempotencyKeysTable.Partition(caller), IdempotencyKeysTable.Row(key))
        {
            [nameof(claim.OwnerId)] = claim.OwnerId,
            [nameof(claim.RequestHash)] = claim.RequestHash,
            [nameof(claim.ExpiresAt)] = claim.ExpiresAt,
        };

    private static IdempotencyClaim Claim(TableEntity row) => new(
        row.GetString(nameof(IdempotencyClaim.OwnerId)),
        row.GetString(nameof(IdempotencyClaim.RequestHash)),
        row.GetDateTimeOffset(nameof(IdempotencyClaim.ExpiresAt))!.Value);
}

/// <summary>The keys of the table <c>IdempotencyKeys</c>. Idempotency keys of callers have any length and content and can contain names, so
/// they are hashed.</summary>
internal static class IdempotencyKeysTable
{
    public const string Name = "IdempotencyKeys";

    public static string Partition(string caller) => TableKey.Hash(caller);

    public static string Row(string key) => TableKey.Hash(key);
}
