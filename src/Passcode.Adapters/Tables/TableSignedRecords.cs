using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Passcode.Adapters.Signatures;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tables;

/// <summary>Checks the signatures of all signed rows, a page at a time.</summary>
internal sealed class TableSignedRecords(StorageTables tables, RowSignatures signatures) : ISignedRecords
{
    /// <inheritdoc />
    public async IAsyncEnumerable<string> FindInvalid([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (string Table, Func<TableEntity, string?> Subject)[] signed =
        [
            (TableResetStore.TableName, row => row.RowKey == TableResetStore.Record ? ResetAuditLog.SubjectOf(row.PartitionKey) : null),
            (TableBulkRuns.TableName, row => row.RowKey == TableBulkRuns.Record ? BulkRunAuditLog.SubjectOf(row.PartitionKey) : null),
            (BulkTargetsTable.Name, row => $"bulk-targets/{row.PartitionKey}/{row.RowKey}"),
            (VersionedDocumentsTable.Name, row => row.PartitionKey),
            (PendingApprovalsTable.Name, row => $"pending-approvals/{row.RowKey}"),
        ];
        foreach (var (name, subject) in signed)
        {
            var table = await tables.Open(name, cancellationToken);
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            {
                var column = row.ContainsKey(TableBulkLists.Devices) ? TableBulkLists.Devices : TargetRows.Record;
                if (subject(row) is { } found && signatures.Verify(name, row, column) != SignatureState.Valid)
                {
                    yield return found;
                }
            }
        }
    }
}
