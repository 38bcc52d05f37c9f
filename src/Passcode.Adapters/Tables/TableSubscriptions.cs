using Azure;
using Azure.Data.Tables;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the subscriptions, one row each. Their addresses and secrets are in no other table and in no log.</summary>
internal sealed class TableSubscriptions(StorageTables tables) : ISubscriptions
{
    private const string Record = "Record";

    /// <inheritdoc />
    public async Task Add(Subscription subscription, CancellationToken cancellationToken)
    {
        var table = await tables.Open(SubscriptionsTable.Name, cancellationToken);
        var row = new TableEntity(SubscriptionsTable.Partition, SubscriptionsTable.Row(subscription.Id)) { [Record] = TableJson.Write(subscription) };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Subscription?> Find(string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(SubscriptionsTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            SubscriptionsTable.Partition, SubscriptionsTable.Row(id), cancellationToken: cancellationToken);
        return found.HasValue ? TableJson.Read<Subscription>(found.Value!, Record) : null;
    }

    /// <inheritdoc />
    public async Task<Subscription?> Renew(string id, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var table = await tables.Open(SubscriptionsTable.Name, cancellationToken);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(
                SubscriptionsTable.Partition, SubscriptionsTable.Row(id), cancellationToken: cancellationToken);
            if (!found.HasValue)
            {
                return null;
            }

            var row = found.Value!;
            var renewed = TableJson.Read<Subscription>(row, Record) with { ExpiresAt = expiresAt };
            row[Record] = TableJson.Write(renewed);
            try
            {
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
                return renewed;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                // Changed by another renewal, or removed: the next round tells.
            }
        }

        throw Conflict.TooManyConflicts("A subscription");
    }

    /// <inheritdoc />
    public async Task<bool> Remove(string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(SubscriptionsTable.Name, cancellationToken);
        var answer = await table.DeleteEntityAsync(
            SubscriptionsTable.Partition, SubscriptionsTable.Row(id), cancellationToken: cancellationToken);
        return !answer.IsError;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Subscription>> All(CancellationToken cancellationToken)
    {
        var table = await tables.Open(SubscriptionsTable.Name, cancellationToken);
        var all = new List<Subscription>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {SubscriptionsTable.Partition}"), cancellationToken: cancellationToken))
        {
            all.Add(TableJson.Read<Subscription>(row, Record));
        }

        return all;
    }
}

/// <summary>The keys of the table <c>Subscriptions</c>. It has one partition with one row per subscription, because all of them are read
/// together and cached.</summary>
internal static class SubscriptionsTable
{
    public const string Name = "Subscriptions";

    public const string Partition = "subscription";

    public static string Row(string id) => TableKey.Escape(id);
}
