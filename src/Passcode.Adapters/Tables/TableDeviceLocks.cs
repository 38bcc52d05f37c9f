using Azure;
using Azure.Data.Tables;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tables;

/// <summary>The device locks, one row each.</summary>
internal sealed class TableDeviceLocks(StorageTables tables) : IDeviceLocks, IDisposable
{
    private const string Owner = "Owner";

    private readonly RecentVersions<(string Owner, ETag ETag)> _recent = new();

    /// <inheritdoc />
    public async Task<string> Acquire(string intuneDeviceId, string owner, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            try
            {
                var added = await table.AddEntityAsync(Row(intuneDeviceId, owner), cancellationToken);
                _recent.Set(intuneDeviceId, (owner, added.Headers.ETag!.Value));
                return owner;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                if (await Read(intuneDeviceId, cancellationToken) is { } held)
                {
                    return held.GetString(Owner);
                }
            }
        }

        throw Conflict.TooManyConflicts("The lock of device " + intuneDeviceId);
    }

    /// <inheritdoc />
    public async Task<string> Transfer(string intuneDeviceId, string from, string to, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            if (await Read(intuneDeviceId, cancellationToken) is not { } held)
            {
                return await Acquire(intuneDeviceId, to, cancellationToken);
            }

            if (held.GetString(Owner) != from)
            {
                return held.GetString(Owner);
            }

            try
            {
                await table.UpdateEntityAsync(Row(intuneDeviceId, to), held.ETag, TableUpdateMode.Replace, cancellationToken);
                return to;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
            }
        }

        throw Conflict.TooManyConflicts("The lock of device " + intuneDeviceId);
    }

    /// <inheritdoc />
    public async Task Release(string intuneDeviceId, string owner, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            if (await VersionOwnedBy(owner, intuneDeviceId, cancellationToken) is not { } version)
            {
                return;
            }

            _recent.Remove(intuneDeviceId);
            try
            {
                await table.DeleteEntityAsync(DeviceLocksTable.Partition(intuneDeviceId), DeviceLocksTable.Row, version, cancellationToken);
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
        (await Read(intuneDeviceId, cancellationToken))?.GetString(Owner);

    private async Task<ETag?> VersionOwnedBy(string owner, string intuneDeviceId, CancellationToken cancellationToken) =>
        _recent.TryGet(intuneDeviceId, out var recent) && recent.Owner == owner ? recent.ETag
        : await Read(intuneDeviceId, cancellationToken) is { } held && held.GetString(Owner) == owner ? held.ETag
        : null;

    private async Task<TableEntity?> Read(string intuneDeviceId, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            DeviceLocksTable.Partition(intuneDeviceId), DeviceLocksTable.Row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static TableEntity Row(string intuneDeviceId, string owner) =>
        new(DeviceLocksTable.Partition(intuneDeviceId), DeviceLocksTable.Row) { [Owner] = owner };
}
