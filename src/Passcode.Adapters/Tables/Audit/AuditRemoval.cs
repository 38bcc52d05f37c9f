using Azure;
using Azure.Data.Tables;
using Passcode.Core.Audit;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>
/// Removes whole segments from the beginning of the trail. The anchor moves first, so that the trail is whole at every moment; what a process
/// that died has left behind the anchor is removed the next time.
/// </summary>
internal sealed class AuditRemoval(StorageTables tables, AuditSegments segments, AuditIds ids)
{
    private const string First = "First";
    private const string Removed = "Removed";
    private const int LargestTransaction = 100; // Azure's limit

    /// <summary>The first entry that is kept, and the hash of the one before it.</summary>
    public async Task<(long First, string? RemovedHash)> Anchor(CancellationToken cancellation)
    {
        var row = await Read(cancellation);
        return (row?.GetInt64(First) ?? 1, row?.GetString(Removed));
    }

    /// <summary>The oldest segment, when it is closed and all of it is older than a time.</summary>
    public async Task<AuditSpan?> OldestPart(DateTimeOffset before, CancellationToken cancellation)
    {
        var (first, removed) = await Anchor(cancellation);
        return await segments.Find(first, cancellation) is { IsClosed: true, Latest: { } latest } oldest && latest < before
            ? new(first, removed, oldest.Last, oldest.LastHash)
            : null;
    }

    /// <summary>Moves the anchor behind a segment, and removes what is before the anchor.</summary>
    public async Task Remove(AuditSpan part, CancellationToken cancellation)
    {
        var table = await tables.Open(AuditTable.Name, cancellation);
        var current = await Read(cancellation);
        if ((current?.GetInt64(First) ?? 1) == part.FirstSequence)
        {
            await Move(table, current, part, cancellation);
        }

        var (anchor, _) = await Anchor(cancellation);
        foreach (var first in (await segments.Listed(cancellation)).Where(first => first < anchor))
        {
            if (await TryEmpty(table, AuditTable.Segment(first), cancellation))
            {
                await table.DeleteEntityAsync(AuditTable.Trail, AuditTable.SegmentRow(first), cancellationToken: cancellation);
            }
        }
    }

    private static async Task Move(TableClient table, TableEntity? current, AuditSpan part, CancellationToken cancellation)
    {
        var row = new TableEntity(AuditTable.Trail, AuditTable.Anchor) { [First] = part.LastSequence + 1, [Removed] = part.LastHash };
        try
        {
            await (current is null
                ? table.AddEntityAsync(row, cancellation)
                : table.UpdateEntityAsync(row, current.ETag, TableUpdateMode.Replace, cancellation));
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // Somebody else has moved it.
        }
    }

    // The claims go before the rows that name them.
    private async Task<bool> TryEmpty(TableClient table, string partition, CancellationToken cancellation)
    {
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), LargestTransaction, ["PartitionKey", "RowKey"], cancellation);
        await foreach (var page in rows.AsPages().WithCancellation(cancellation))
        {
            foreach (var row in page.Values.Where(row => row.RowKey.StartsWith("id-", StringComparison.Ordinal)))
            {
                await ids.Forget(row.RowKey, cancellation);
            }

            try
            {
                await table.SubmitTransactionAsync(page.Values.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellation);
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
                return false; // another process removes the same; whatever is left goes the next time
            }
        }

        return true;
    }

    private async Task<TableEntity?> Read(CancellationToken cancellation)
    {
        var table = await tables.Open(AuditTable.Name, cancellation);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(AuditTable.Trail, AuditTable.Anchor, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }
}
