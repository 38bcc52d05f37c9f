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

/// <summary>The keys of the table <c>Schedules</c>. It has one partition with one row per schedule.</summary>
internal static class SchedulesTable
{
    public const string Name = "Schedules";

    public const string Partition = "schedule";

    /// <summary>Returns the row key of a schedule. Names of settings are case-insensitive.</summary>
    public static string Row(string name) => TableKey.Escape(TableKey.Fold(name));
}
