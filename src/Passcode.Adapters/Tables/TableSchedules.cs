using Passcode.Core.Records;
using Passcode.Core.Schedules;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the state of schedules, one row each.</summary>
internal sealed class TableSchedules(StorageTables tables) : ISchedules
{
    private readonly VersionedRows<ScheduleState> _rows = new(tables, SchedulesTable.Name);

    /// <inheritdoc />
    public Task<Versioned<ScheduleState>?> Find(string name, CancellationToken cancellationToken) =>
        _rows.Find(SchedulesTable.Partition, SchedulesTable.Row(name), cancellationToken);

    /// <inheritdoc />
    public Task<Versioned<ScheduleState>?> TrySave(ScheduleState state, string? version, CancellationToken cancellationToken) =>
        _rows.TrySave(SchedulesTable.Partition, SchedulesTable.Row(state.Name), state, version, cancellationToken);
}
