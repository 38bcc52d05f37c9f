using System.Globalization;
using Passcode.Adapters.Signatures;
using Passcode.Core;
using Passcode.Core.Approvals;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the pending approvals, one row each. A row that Passcode did not write is not listed: an approver would decide on what it
/// shows.</summary>
internal sealed class TablePendingApprovals(StorageTables tables, RowSignatures signatures) : IPendingApprovals
{
    private readonly VersionedRows<PendingApproval> _rows = new(tables, PendingApprovalsTable.Name, signatures);

    /// <inheritdoc />
    public Task Add(PendingApproval approval, CancellationToken cancellationToken) => _rows.Put(
        PendingApprovalsTable.Partition, PendingApprovalsTable.Row(approval.Kind, approval.Id, approval.RequestedAt), approval, cancellationToken);

    /// <inheritdoc />
    public Task Remove(ApprovalKind kind, string id, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        _rows.Remove(PendingApprovalsTable.Partition, PendingApprovalsTable.Row(kind, id, requestedAt), cancellationToken);

    /// <inheritdoc />
    public Task<ListPage<PendingApproval>> List(int size, string? continuation, CancellationToken cancellationToken) =>
        _rows.List(PendingApprovalsTable.Partition, size, continuation, cancellationToken);
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
