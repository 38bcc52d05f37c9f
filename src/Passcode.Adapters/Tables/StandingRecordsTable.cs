namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>Standing</c>. Each document has a partition, so that the counts of different requesters do not
/// conflict.</summary>
internal static class StandingRecordsTable
{
    public const string Name = "Standing";

    public const string Row = "record";

    public static string Partition(string name) => TableKey.Escape(name);
}
