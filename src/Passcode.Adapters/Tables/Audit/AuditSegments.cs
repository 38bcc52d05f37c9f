using Azure;
using Azure.Data.Tables;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>Reads and starts the segments of the log. A process that finds the last segment closed starts a new one; if several do so at
/// once, one succeeds.</summary>
internal sealed class AuditSegments(StorageTables tables, TimeProvider time)
{
    private AuditSegment? _known;
    private long _first;

    /// <summary>Returns the current segment from the cache of this process.</summary>
    public async Task<AuditSegment> Current(CancellationToken cancellationToken) => _known ?? await Refresh(cancellationToken);

    /// <summary>Returns the current segment from storage.</summary>
    public async Task<AuditSegment> Refresh(CancellationToken cancellationToken)
    {
        _known = null;
        var first = _first > 0 ? _first : (await Listed(cancellationToken)).LastOrDefault(1);
        var (last, hash) = (first - 1, (string?)null);
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            var segment = await Find(first, cancellationToken) ?? await Begin(first, last, hash, cancellationToken);
            if (!segment.IsClosed)
            {
                return _known = await Meet(segment, cancellationToken);
            }

            (first, last, hash) = (segment.Last + 1, segment.Last, segment.LastHash);
        }

        throw Conflict.TooManyConflicts("The audit log");
    }

    /// <summary>Caches the segment after this process has written to it.</summary>
    public void Remember(AuditSegment? segment) => _known = segment is { IsClosed: false } ? segment : null;

    /// <summary>Closes a segment of an earlier month, so that complete months can be deleted.</summary>
    public async Task Close(AuditSegment segment, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        try
        {
            await table.UpdateEntityAsync((segment with { IsClosed = true }).Row(), segment.Version, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // Another process appended to it or closed it.
        }

        _known = null;
    }

    /// <summary>Returns the first sequence numbers of all segments, in order.</summary>
    public async Task<IReadOnlyList<long>> Listed(CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        var (partition, first, after) = (AuditTable.State, AuditTable.FirstSegment, AuditTable.AfterLastSegment);
        var listed = new List<long>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {after}"),
            select: ["RowKey"],
            cancellationToken: cancellationToken))
        {
            listed.Add(AuditTable.FirstOf(row.RowKey));
        }

        return listed;
    }

    /// <summary>Returns a segment; null if it does not exist.</summary>
    public async Task<AuditSegment?> Find(long first, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(AuditTable.Segment(first), AuditTable.Head, cancellationToken: cancellationToken);
        return found.HasValue ? AuditSegment.Read(found.Value!) : null;
    }

    private async Task<AuditSegment> Begin(long first, long last, string? hash, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        var segment = new AuditSegment(first, last, hash, time.GetUtcNow(), null, null, false, default);
        await Add(table, segment.Row(), cancellationToken);
        return await Find(first, cancellationToken) ?? throw Conflict.TooManyConflicts("The audit log head");
    }

    // The head is written before the list, so that every listed segment has one. If a process stopped in between, the list is completed
    // here.
    private async Task<AuditSegment> Meet(AuditSegment segment, CancellationToken cancellationToken)
    {
        if (_first != segment.First)
        {
            var table = await tables.Open(AuditTable.Name, cancellationToken);
            await Add(table, new TableEntity(AuditTable.State, AuditTable.SegmentRow(segment.First)), cancellationToken);
            _first = segment.First;
        }

        return segment;
    }

    private static async Task Add(TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // Another process did so, or this process before its response was lost.
        }
    }
}
