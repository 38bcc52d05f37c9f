using Azure;
using Azure.Data.Tables;
using Passcode.Core.Schedules;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the state of schedules, one row each.</summary>
internal sealed class TableSchedules(StorageTables tables) : ISchedules
{
    private const string Record = "Record";
    private const string WriteId = "WriteId";

    /// <inheritdoc />
    public async Task<StoredSchedule?> Find(string name, CancellationToken cancellationToken) => await Read(name, cancellationToken) is { } row ? Stored(row) : null;

    /// <inheritdoc />
    public async Task<StoredSchedule?> TrySave(ScheduleState state, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var table = await tables.Open(SchedulesTable.Name, cancellationToken);
        var writeId = Guid.NewGuid().ToString("N");
        var row = new TableEntity(SchedulesTable.Partition, SchedulesTable.Row(state.Name)) { [Record] = TableJson.Write(state), [WriteId] = writeId };
        try
        {
            var answer = version is null
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellationToken);
            return new StoredSchedule(state, answer.Headers.ETag!.Value.ToString());
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // A repeated write can conflict with itself, as for resets. The write ID distinguishes this from another process.
            return await Read(state.Name, cancellationToken) is { } found && found.GetString(WriteId) == writeId ? Stored(found) : null;
        }
    }

    private async Task<TableEntity?> Read(string name, CancellationToken cancellationToken)
    {
        var table = await tables.Open(SchedulesTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            SchedulesTable.Partition, SchedulesTable.Row(name), cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static StoredSchedule Stored(TableEntity row) => new(TableJson.Read<ScheduleState>(row, Record), row.ETag.ToString());
}
