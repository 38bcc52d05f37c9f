using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the device locks, one row each. The row of an unlocked device has no owner, and keeps the time of the latest command.</summary>
internal sealed class TableDeviceLocks(StorageTables tables) : IDeviceLocks, IDisposable
{
    private const string Owner = "Owner";
    private const string CommandedAt = "CommandedAt";
    private const string Nobody = "";

    private readonly RecentVersions<(DeviceLockState Lock, ETag ETag)> _recent = new();

    /// <inheritdoc />
    public async Task<DeviceLockState> Acquire(string intuneDeviceId, string owner, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        TableEntity? free = null;
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            var acquired = new DeviceLockState(owner, free?.GetDateTimeOffset(CommandedAt));
            try
            {
                var written = await (free is null
                    ? table.AddEntityAsync(Row(intuneDeviceId, acquired), cancellationToken)
                    : table.UpdateEntityAsync(Row(intuneDeviceId, acquired), free.ETag, TableUpdateMode.Replace, cancellationToken));
                _recent.Set(intuneDeviceId, (acquired, written.Headers.ETag!.Value));
                return acquired;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                free = await Read(intuneDeviceId, cancellationToken);
                if (free is not null && Lock(free) is { Owner: not Nobody } held)
                {
                    return held;
                }
            }
        }

        throw Conflict.TooManyConflicts("The lock of device " + intuneDeviceId);
    }

    /// <inheritdoc />
    public async Task<DeviceLockState> Transfer(string intuneDeviceId, string from, string to, DateTimeOffset? commandedAt, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            if (await Read(intuneDeviceId, cancellationToken) is not { } row || Lock(row) is not { Owner: not Nobody } held)
            {
                return await Acquire(intuneDeviceId, to, cancellationToken);
            }

            if (held.Owner != from)
            {
                return held;
            }

            var transferred = new DeviceLockState(to, commandedAt ?? held.CommandedAt);
            try
            {
                await table.UpdateEntityAsync(Row(intuneDeviceId, transferred), row.ETag, TableUpdateMode.Replace, cancellationToken);
                return transferred;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
            }
        }

        throw Conflict.TooManyConflicts("The lock of device " + intuneDeviceId);
    }

    /// <inheritdoc />
    public async Task Release(string intuneDeviceId, string owner, DateTimeOffset? commandedAt, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            if (await FindOwned(owner, intuneDeviceId, cancellationToken) is not var (held, version))
            {
                return;
            }

            _recent.Remove(intuneDeviceId);
            try
            {
                await ((commandedAt ?? held.CommandedAt) is { } latest
                    ? table.UpdateEntityAsync(Row(intuneDeviceId, new(Nobody, latest)), version, TableUpdateMode.Replace, cancellationToken)
                    : table.DeleteEntityAsync(DeviceLocksTable.Partition(intuneDeviceId), DeviceLocksTable.Row, version, cancellationToken));
                return;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
            }
        }

        throw Conflict.TooManyConflicts("The lock of device " + intuneDeviceId);
    }

    /// <inheritdoc />
    public void Dispose() => _recent.Dispose();

    /// <inheritdoc />
    public async Task<string?> FindOwner(string intuneDeviceId, CancellationToken cancellationToken) =>
        await Read(intuneDeviceId, cancellationToken) is { } row && Lock(row) is { Owner: not Nobody } held ? held.Owner : null;

    // The partition key of a GUID is the GUID.
    /// <inheritdoc />
    public async IAsyncEnumerable<string> Locked([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"Owner ne {Nobody}"), select: ["PartitionKey"], cancellationToken: cancellationToken))
        {
            yield return row.PartitionKey;
        }
    }

    /// <inheritdoc />
    public async Task<int> RemoveReleased(DateTimeOffset time, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        var removed = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"Owner eq {Nobody} and CommandedAt lt {time}"), select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            try
            {
                await table.DeleteEntityAsync(row, row.ETag, cancellationToken);
                removed++;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                // Acquired since.
            }
        }

        return removed;
    }

    private async Task<(DeviceLockState Lock, ETag Version)?> FindOwned(string owner, string intuneDeviceId, CancellationToken cancellationToken) =>
        _recent.TryGet(intuneDeviceId, out var recent) && recent.Lock.Owner == owner ? recent
        : await Read(intuneDeviceId, cancellationToken) is { } row && Lock(row) is var held && held.Owner == owner ? (held, row.ETag)
        : null;

    private async Task<TableEntity?> Read(string intuneDeviceId, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            DeviceLocksTable.Partition(intuneDeviceId), DeviceLocksTable.Row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static DeviceLockState Lock(TableEntity row) => new(row.GetString(Owner), row.GetDateTimeOffset(CommandedAt));

    private static TableEntity Row(string intuneDeviceId, DeviceLockState stored) =>
        new(DeviceLocksTable.Partition(intuneDeviceId), DeviceLocksTable.Row) { [Owner] = stored.Owner, [CommandedAt] = stored.CommandedAt };
}

internal static class DeviceLocksTable
{
    public const string Name = "DeviceLocks";

    public const string Row = "lock";

    /// <summary>Returns the partition key of a device. Device IDs are case-insensitive.</summary>
    public static string Partition(string intuneDeviceId) => TableKey.Escape(TableKey.Fold(intuneDeviceId));
}
