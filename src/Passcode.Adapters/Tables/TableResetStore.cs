using Passcode.Adapters.Signatures;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tables;

/// <summary>The records of resets in table <c>Resets</c>, and their listing by day.</summary>
internal sealed class TableResetStore(StorageTables tables, ResetListing listing, RowSignatures signatures)
    : TableRecords<PasscodeReset>(tables, TableName, signatures, ResetAuditLog.SubjectOf), IResetStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Resets";

    /// <inheritdoc />
    public override Task List(PasscodeReset record, CancellationToken cancellationToken) => listing.List(record, cancellationToken);

    /// <inheritdoc />
    protected override Task Unlist(PasscodeReset record, CancellationToken cancellationToken) => listing.Remove(record, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<PasscodeReset> ReadBefore(DateOnly day, CancellationToken cancellationToken) => listing.ReadBefore(day, cancellationToken);

    /// <inheritdoc />
    public Task<ListPage<PasscodeReset>> Query(ResetQuery query, CancellationToken cancellationToken) => listing.Query(query, cancellationToken);
}
