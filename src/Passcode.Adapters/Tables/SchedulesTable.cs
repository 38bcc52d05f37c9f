namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>Schedules</c>. It has one partition with one row per schedule.</summary>
internal static class SchedulesTable
{
    public const string Name = "Schedules";

    public const string Partition = "schedule";

    /// <summary>Returns the row key of a schedule. Names of settings are case-insensitive.</summary>
    public static string Row(string name) => TableKey.Escape(TableKey.Fold(name));
}
