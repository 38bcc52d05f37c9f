using Azure.Data.Tables;
using Passcode.Core;
using Passcode.Core.Records;

namespace Passcode.Adapters.Signatures;

/// <summary>Signs the JSON of rows, with their table, their keys and the ID of their write.</summary>
internal sealed class RowSignatures(IRecordSigner signer)
{
    /// <summary>The column of the ID of a write, which also distinguishes a repeated write from a conflict.</summary>
    public const string WriteId = "WriteId";

    private const string Signature = "Signature";

    public TableEntity Sign(string table, TableEntity row, string column)
    {
        row[Signature] = signer.Sign(Place(table, row), Text(row, WriteId), Text(row, column));
        return row;
    }

    /// <summary>Checks the signature of a row.</summary>
    public SignatureState Verify(string table, TableEntity row, string column) =>
        signer.Verify(Place(table, row), Text(row, WriteId), Text(row, column), row.TryGetValue(Signature, out var value) ? value as string : null);

    private static string Place(string table, TableEntity row) => $"{table}/{row.PartitionKey}/{row.RowKey}";

    private static string Text(TableEntity row, string column) => row.TryGetValue(column, out var value) ? value as string ?? "" : "";
}
