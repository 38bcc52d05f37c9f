namespace Passcode.Adapters.Tables;

/// <summary>The keys of table <c>Standing</c>: one partition a record, so that the counts of busy requesters do not meet.</summary>
internal static class StandingRecordsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "Standing";

    /// <summary>The only row of a partition.</summary>
    public const string Row = "record";

    /// <summary>The partition of a record.</summary>
    public static string Partition(string name) => TableKey.Escape(name);
}
