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
        PendingApprovalsTable.Partition, PendingApprovalsTable.Row(approval), approval, cancellationToken);

    /// <inheritdoc />
    public Task Remove(PendingApproval approval, CancellationToken cancellationToken) =>
        _rows.Remove(PendingApprovalsTable.Partition, PendingApprovalsTable.Row(approval), cancellationToken);

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

    /// <summary>Returns the row key of an approval. A round has its own, so that whoever takes one off the list leaves the next one on it.</summary>
    public static string Row(PendingApproval approval) => string.Create(
        CultureInfo.InvariantCulture, $"{approval.RequestedAt.UtcTicks:D19}-{approval.Kind.ToWireName()}-{TableKey.Escape(approval.Id)}-{approval.Round:D4}");
}
