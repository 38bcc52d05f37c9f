using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Passcode.Core;
using Passcode.Core.Audit;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>Deletes complete segments from the start of the log. The anchor is moved first, so that the log is valid at all times. If a
/// process stops in between, the next call deletes the remaining rows.</summary>
internal sealed class AuditRemoval(StorageTables tables, AuditSegments segments, AuditIds ids, IRecordSigner signer)
{
    private const string First = "First";
    private const string Removed = "Removed";
    private const string Signature = "Signature";
    private const int LargestTransaction = 100; // the limit of Azure Table storage

    /// <summary>Returns the first entry that is kept, the hash of the entry before it, and whether Passcode wrote both.</summary>
    public async Task<(long First, string? RemovedHash, bool IsAuthentic)> Anchor(CancellationToken cancellationToken)
    {
        var row = await Read(cancellationToken);
        var (first, hash) = (row?.GetInt64(First) ?? 1, row?.GetString(Removed));
        return (first, hash, row is null || signer.Verify(AuditTable.Anchor, "", Content(first, hash), row.GetString(Signature)) == SignatureState.Valid);
    }

    private static string Content(long first, string? hash) => string.Create(CultureInfo.InvariantCulture, $"{first} {hash}");

    /// <summary>Returns the oldest segment if it is closed and all its entries are older than the given time.</summary>
    public async Task<AuditSpan?> OldestPart(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var (first, removed, _) = await Anchor(cancellationToken);
        return await segments.Find(first, cancellationToken) is { IsClosed: true, Latest: { } latest } oldest && latest < before
            ? new(first, removed, oldest.Last, oldest.LastHash)
            : null;
    }

    /// <summary>Moves the anchor past a segment, and deletes everything before the anchor.</summary>
    public async Task Remove(AuditSpan part, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        var current = await Read(cancellationToken);
        if ((current?.GetInt64(First) ?? 1) == part.FirstSequence)
        {
            await Move(table, current, part, cancellationToken);
        }

        var (anchor, _, _) = await Anchor(cancellationToken);
        foreach (var first in (await segments.Listed(cancellationToken)).Where(first => first < anchor))
        {
            if (await TryEmpty(table, AuditTable.Segment(first), cancellationToken))
            {
                await table.DeleteEntityAsync(AuditTable.State, AuditTable.SegmentRow(first), cancellationToken: cancellationToken);
            }
        }
    }

    private async Task Move(TableClient table, TableEntity? current, AuditSpan part, CancellationToken cancellationToken)
    {
        var row = new TableEntity(AuditTable.State, AuditTable.Anchor)
        {
            [First] = part.LastSequence + 1,
            [Removed] = part.LastHash,
            [Signature] = signer.Sign(AuditTable.Anchor, "", Content(part.LastSequence + 1, part.LastHash)),
        };
        try
        {
            await (current is null
                ? table.AddEntityAsync(row, cancellationToken)
                : table.UpdateEntityAsync(row, current.ETag, TableUpdateMode.Replace, cancellationToken));
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // Another process has moved it.
        }
    }

    // The claims are deleted before the rows that name them.
    private async Task<bool> TryEmpty(TableClient table, string partition, CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), LargestTransaction, ["PartitionKey", "RowKey"], cancellationToken);
        await foreach (var page in rows.AsPages().WithCancellation(cancellationToken))
        {
            foreach (var row in page.Values.Where(row => row.RowKey.StartsWith("id-", StringComparison.Ordinal)))
            {
                await ids.Forget(row.RowKey, cancellationToken);
            }

            try
            {
                await table.SubmitTransactionAsync(page.Values.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                return false; // another process deletes the same rows; the next call deletes what is left
            }
        }

        return true;
    }

    private async Task<TableEntity?> Read(CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(AuditTable.State, AuditTable.Anchor, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
