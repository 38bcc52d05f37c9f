using Passcode.Core.Records;
using Azure;
using Azure.Data.Tables;
using Passcode.Core.Schedules;

namespace Passcode.Adapters.Tables;

/// <summary>How far schedules have come, one row each.</summary>
internal sealed class TableSchedules(StorageTables tables) : ISchedules
{
    private const string Record = "Record";
    private const string WriteId = "WriteId";

    /// <inheritdoc />
    public async Task<Versioned<ScheduleState>?> Find(string name, CancellationToken cancellationToken) => await Read(name, cancellationToken) is { } row ? Stored(row) : null;

    /// <inheritdoc />
    public async Task<Versioned<ScheduleState>?> TrySave(ScheduleState state, string? version, CancellationToken cancellationToken)
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
            return new Versioned<ScheduleState>(state, answer.Headers.ETag!.Value.ToString());
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // As with resets: a repeated write may meet itself, and only its id tells it from another process's.
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

    private static Versioned<ScheduleState> Stored(TableEntity row) => new(TableJson.Read<ScheduleState>(row, Record), row.ETag.ToString());
}
