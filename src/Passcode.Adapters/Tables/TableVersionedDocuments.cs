using Passcode.Adapters.Signatures;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>The versioned documents, one row each.</summary>
internal sealed class TableVersionedDocuments(StorageTables tables, RowSignatures signatures) : IVersionedDocuments
{
    /// <inheritdoc />
    public Task<Versioned<T>?> Find<T>(string name, CancellationToken cancellationToken)
        where T : class =>
        Rows<T>().Find(VersionedDocumentsTable.Partition(name), VersionedDocumentsTable.Row, cancellationToken);

    /// <inheritdoc />
    public async Task<bool> TrySave<T>(string name, T value, string? version, CancellationToken cancellationToken)
        where T : class =>
        await Rows<T>().TrySave(VersionedDocumentsTable.Partition(name), VersionedDocumentsTable.Row, value, version, cancellationToken) is not null;

    private VersionedRows<T> Rows<T>()
        where T : class => new(tables, VersionedDocumentsTable.Name, signatures);
}

/// <summary>The keys of the table <c>Documents</c>: one partition a record, so that the counts of busy requesters do not meet.</summary>
internal static class VersionedDocumentsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "Documents";

    public const string Row = "record";

    public static string Partition(string name) => TableKey.Escape(name);
}
