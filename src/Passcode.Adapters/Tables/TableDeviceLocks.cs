using Azure;
using Azure.Data.Tables;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tables;

/// <summary>The device locks, one row each.</summary>
internal sealed class TableDeviceLocks(StorageTables tables) : IDeviceLocks
{
    private const string ResetId = "ResetId";

    /// <inheritdoc />
    public async Task<string> Acquire(string intuneDeviceId, string resetId, CancellationToken cancellation)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellation);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            try
            {
                await table.AddEntityAsync(Row(intuneDeviceId, resetId), cancellation);
                return resetId;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                if (await Read(intuneDeviceId, cancellation) is { } held)
                {
                    return held.GetString(ResetId);
                }
            }
        }

        throw Conflict.Endless("The lock of device " + intuneDeviceId);
    }

    /// <inheritdoc />
    public async Task<string> Take(string intuneDeviceId, string fromResetId, string resetId, CancellationToken cancellation)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellation);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            if (await Read(intuneDeviceId, cancellation) is not { } held)
            {
                return await Acquire(intuneDeviceId, resetId, cancellation);
            }

            if (held.GetString(ResetId) != fromResetId)
            {
                return held.GetString(ResetId);
            }

            try
            {
                await table.UpdateEntityAsync(Row(intuneDeviceId, resetId), held.ETag, TableUpdateMode.Replace, cancellation);
                return resetId;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
            }
        }

        throw Conflict.Endless("The lock of device " + intuneDeviceId);
    }

    /// <inheritdoc />
    public async Task Release(string intuneDeviceId, string resetId, CancellationToken cancellation)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellation);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            if (await Read(intuneDeviceId, cancellation) is not { } held || held.GetString(ResetId) != resetId)
            {
                return;
            }

            try
            {
                await table.DeleteEntityAsync(held.PartitionKey, held.RowKey, held.ETag, cancellation);
                return;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
            }
        }

        throw Conflict.Endless("The lock of device " + intuneDeviceId);
    }

    /// <inheritdoc />
    public async Task<string?> Holder(string intuneDeviceId, CancellationToken cancellation) =>
        (await Read(intuneDeviceId, cancellation))?.GetString(ResetId);

    private async Task<TableEntity?> Read(string intuneDeviceId, CancellationToken cancellation)
    {
        var table = await tables.Open(DeviceLocksTable.Name, cancellation);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            DeviceLocksTable.Partition(intuneDeviceId), DeviceLocksTable.Row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    private static TableEntity Row(string intuneDeviceId, string resetId) =>
        new(DeviceLocksTable.Partition(intuneDeviceId), DeviceLocksTable.Row) { [ResetId] = resetId };
}
