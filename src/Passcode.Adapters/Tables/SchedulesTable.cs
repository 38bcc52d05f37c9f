namespace Passcode.Adapters.Tables;

/// <summary>The keys of table <c>Schedules</c>: one row a schedule, in one partition.</summary>
internal static class SchedulesTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "Schedules";

    /// <summary>The only partition.</summary>
    public const string Partition = "schedule";

    /// <summary>The row of a schedule; names of settings have no casing.</summary>
    public static string Row(string name) => TableKey.Escape(TableKey.Fold(name));
}
