using Azure;
using Azure.Data.Tables;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the device locks, one row each.</summary>
internal sealed class TableDeviceLocks(StorageTables tables) : IDeviceLocks, IDisposable
{
    private const string ResetId = "ResetId";

    private readonly RecentVersions<(string ResetId, ETag ETag)> _recent = new();

    /// <inheritdoc />
    public async Task<string> Acquire(string intuneDeviceId, string resetId, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            try
            {
                var added = await table.AddEntityAsync(Row(intuneDeviceId, resetId), cancellationToken);
                _recent.Set(intuneDeviceId, (resetId, added.Headers.ETag!.Value));
                return resetId;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                if (await Read(intuneDeviceId, cancellationToken) is { } held)
                {
                    return held.GetString(ResetId);
                }
            }
        }

        throw Conflict.TooManyConflicts("The lock of device " + intuneDeviceId);
    }

    /// <inheritdoc />
    public async Task<string> Take(string intuneDeviceId, string fromResetId, string resetId, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            if (await Read(intuneDeviceId, cancellationToken) is not { } held)
            {
                return await Acquire(intuneDeviceId, resetId, cancellationToken);
            }

            if (held.GetString(ResetId) != fromResetId)
            {
                return held.GetString(ResetId);
            }

            try
            {
                await table.UpdateEntityAsync(Row(intuneDeviceId, resetId), held.ETag, TableUpdateMode.Replace, cancellationToken);
                return resetId;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
            }
        }

        throw Conflict.TooManyConflicts("The lock of device " + intuneDeviceId);
    }

    /// <inheritdoc />
    public async Task Release(string intuneDeviceId, string resetId, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            if (await VersionHeldBy(resetId, intuneDeviceId, cancellationToken) is not { } version)
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
    public async Task<string?> Holder(string intuneDeviceId, CancellationToken cancellationToken) =>
        (await Read(intuneDeviceId, cancellationToken))?.GetString(ResetId);

    private async Task<ETag?> VersionHeldBy(string resetId, string intuneDeviceId, CancellationToken cancellationToken) =>
        _recent.TryGet(intuneDeviceId, out var recent) && recent.ResetId == resetId ? recent.ETag
        : await Read(intuneDeviceId, cancellationToken) is { } held && held.GetString(ResetId) == resetId ? held.ETag
        : null;

    private async Task<TableEntity?> Read(string intuneDeviceId, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            DeviceLocksTable.Partition(intuneDeviceId), DeviceLocksTable.Row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static TableEntity Row(string intuneDeviceId, string resetId) =>
        new(DeviceLocksTable.Partition(intuneDeviceId), DeviceLocksTable.Row) { [ResetId] = resetId };
}
