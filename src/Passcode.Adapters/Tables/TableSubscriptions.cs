using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the subscriptions, one row each. Their addresses and secrets are in no other table and in no log.</summary>
internal sealed class TableSubscriptions(StorageTables tables) : ISubscriptions
{
    private readonly VersionedRows<Subscription> _rows = new(tables, SubscriptionsTable.Name);

    /// <inheritdoc />
    public Task Add(Subscription subscription, CancellationToken cancellationToken) =>
        _rows.Put(SubscriptionsTable.Partition, SubscriptionsTable.Row(subscription.Id), subscription, cancellationToken);

    /// <inheritdoc />
    public async Task<Subscription?> Find(string id, CancellationToken cancellationToken) =>
        (await _rows.Find(SubscriptionsTable.Partition, SubscriptionsTable.Row(id), cancellationToken))?.Value;

    /// <inheritdoc />
    public async Task<Subscription?> Renew(string id, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            if (await _rows.Find(SubscriptionsTable.Partition, SubscriptionsTable.Row(id), cancellationToken) is not { } found)
            {
                return null;
            }

            var renewed = found.Value with { ExpiresAt = expiresAt };
            if (await _rows.TrySave(SubscriptionsTable.Partition, SubscriptionsTable.Row(id), renewed, found.Version, cancellationToken) is not null)
            {
                return renewed;
            }
        }

        throw Conflict.TooManyConflicts("A subscription");
    }

    /// <inheritdoc />
    public Task<bool> Remove(string id, CancellationToken cancellationToken) =>
        _rows.Remove(SubscriptionsTable.Partition, SubscriptionsTable.Row(id), cancellationToken);

    /// <inheritdoc />
    public async Task RemoveExpired(string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await _rows.Find(SubscriptionsTable.Partition, SubscriptionsTable.Row(id), cancellationToken) is { } found && found.Value.ExpiresAt <= now)
        {
            await _rows.TryRemove(SubscriptionsTable.Partition, SubscriptionsTable.Row(id), found.Version, cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Subscription>> All(CancellationToken cancellationToken) =>
        (await _rows.List(SubscriptionsTable.Partition, int.MaxValue, null, cancellationToken)).Items;
}

/// <summary>The keys of the table <c>Subscriptions</c>. It has one partition with one row per subscription, because all of them are read
/// together and cached.</summary>
internal static class SubscriptionsTable
{
    public const string Name = "Subscriptions";

    public const string Partition = "subscription";

    public static string Row(string id) => TableKey.Escape(id);
}
