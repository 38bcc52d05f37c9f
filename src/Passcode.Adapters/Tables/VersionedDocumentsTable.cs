using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>The keys of table <c>Versioned</c>: one partition a record, so that the counts of busy requesters do not meet.</summary>
internal static class VersionedDocumentsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "Documents";

    /// <summary>The only row of a partition.</summary>
    public const string Row = "record";

    /// <summary>The partition of a record.</summary>
    public static string Partition(string name) => TableKey.Escape(name);
}
