using Azure.Data.Tables;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Tables;

/// <summary>The subscriptions, one row each. No other table and no log holds their addresses.</summary>
internal sealed class TableSubscriptions(StorageTables tables) : ISubscriptions
{
    private const string Record = "Record";

    /// <inheritdoc />
    public async Task Add(Subscription subscription, CancellationToken cancellation)
    {
        var table = await tables.Open(SubscriptionsTable.Name, cancellation);
        var row = new TableEntity(SubscriptionsTable.Partition, SubscriptionsTable.Row(subscription.Id)) { [Record] = TableJson.Write(subscription) };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    /// <inheritdoc />
    public async Task<Subscription?> Find(string id, CancellationToken cancellation)
    {
        var table = await tables.Open(SubscriptionsTable.Name, cancellation);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            SubscriptionsTable.Partition, SubscriptionsTable.Row(id), cancellationToken: cancellation);
        return found.HasValue ? TableJson.Read<Subscription>(found.Value!, Record) : null;
    }

    /// <inheritdoc />
    public async Task<bool> Remove(string id, CancellationToken cancellation)
    {
        var table = await tables.Open(SubscriptionsTable.Name, cancellation);
        var answer = await table.DeleteEntityAsync(
            SubscriptionsTable.Partition, SubscriptionsTable.Row(id), cancellationToken: cancellation);
        return !answer.IsError;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Subscription>> All(CancellationToken cancellation)
    {
        var table = await tables.Open(SubscriptionsTable.Name, cancellation);
        var all = new List<Subscription>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {SubscriptionsTable.Partition}"), cancellationToken: cancellation))
        {
            all.Add(TableJson.Read<Subscription>(row, Record));
        }

        return all;
    }
}
