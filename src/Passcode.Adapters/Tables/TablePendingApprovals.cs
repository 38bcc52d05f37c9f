using System.Globalization;
using Azure.Data.Tables;
using Passcode.Adapters.Signatures;
using Passcode.Core;
using Passcode.Core.Approvals;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the pending approvals, one row each. A row that Passcode did not write is not listed: an approver would decide on what it
/// shows.</summary>
internal sealed class TablePendingApprovals(StorageTables tables, RowSignatures signatures) : IPendingApprovals
{
    /// <summary>The column of the approval.</summary>
    public const string Record = "Record";

    /// <inheritdoc />
    public async Task Add(PendingApproval approval, CancellationToken cancellationToken)
    {
        var table = await tables.Open(PendingApprovalsTable.Name, cancellationToken);
        var row = new TableEntity(
            PendingApprovalsTable.Partition, PendingApprovalsTable.Row(approval.Kind, approval.Id, approval.RequestedAt))
        {
            [Record] = TableJson.Write(approval),
        };
        await table.UpsertEntityAsync(signatures.Sign(PendingApprovalsTable.Name, row, Record), TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc />
    public async Task Remove(ApprovalKind kind, string id, DateTimeOffset requestedAt, CancellationToken cancellationToken)
    {
        var table = await tables.Open(PendingApprovalsTable.Name, cancellationToken);
        await table.DeleteEntityAsync(
            PendingApprovalsTable.Partition, PendingApprovalsTable.Row(kind, id, requestedAt), cancellationToken: cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ListPage<PendingApproval>> List(int size, string? continuation, CancellationToken cancellationToken)
    {
        var table = await tables.Open(PendingApprovalsTable.Name, cancellationToken);
        var after = continuation ?? "";
        var approvals = new List<PendingApproval>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {PendingApprovalsTable.Partition} and RowKey gt {after}"), size, cancellationToken: cancellationToken))
        {
            if (approvals.Count == size)
            {
                var last = approvals[^1];
                return new(approvals, PendingApprovalsTable.Row(last.Kind, last.Id, last.RequestedAt));
            }

            if (signatures.Verify(PendingApprovalsTable.Name, row, Record) != SignatureState.Valid)
            {
                continue;
            }

            approvals.Add(TableJson.Read<PendingApproval>(row, Record));
        }

        return new(approvals, null);
    }
}

/// <summary>The keys of the table <c>PendingApprovals</c>. It has one partition, sorted oldest first.</summary>
internal static class PendingApprovalsTable
{
    public const string Name = "PendingApprovals";

    /// <summary>The only partition. The number of approvals that people decide individually is small.</summary>
    public const string Partition = "pending";

    public static string Row(ApprovalKind kind, string id, DateTimeOffset requestedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{requestedAt.UtcTicks:D19}-{kind.ToWireName()}-{TableKey.Escape(id)}");
}
