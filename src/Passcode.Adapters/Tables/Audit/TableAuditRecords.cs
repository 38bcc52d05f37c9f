using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Passcode.Core;
using Passcode.Core.Audit;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>Reads the audit log, segment by segment.</summary>
internal sealed class TableAuditRecords(StorageTables tables, AuditSegments segments, AuditRemoval removal) : IAuditRecords
{
    private const int Window = 500;
    private const int WindowsAPage = 20;

    /// <inheritdoc />
    public async Task<AuditSpan> Span(CancellationToken cancellationToken)
    {
        var last = await segments.Refresh(cancellationToken);
        var (first, removed, isAuthentic) = await removal.Anchor(cancellationToken);
        return new(first, removed, last.Last, last.LastHash, isAuthentic);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<AuditRecord> Read(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        var name = (await segments.Listed(cancellationToken)).LastOrDefault(first => first <= from, from);
        while (await segments.Find(name, cancellationToken) is { } segment)
        {
            var (partition, first, after) = (segment.Partition, AuditTable.Entry(from), AuditTable.AfterLastEntry);
            await foreach (var row in table.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {after}"), cancellationToken: cancellationToken))
            {
                yield return AuditRow.Read(row);
            }

            if (!segment.IsClosed)
            {
                yield break;
            }

            name = from = segment.Last + 1;
        }
    }

    /// <inheritdoc />
    public async Task<long> FirstSince(DateTimeOffset from, CancellationToken cancellationToken)
    {
        var (anchor, _, _) = await removal.Anchor(cancellationToken);
        foreach (var first in (await segments.Listed(cancellationToken)).Where(first => first >= anchor))
        {
            if (await segments.Find(first, cancellationToken) is { } segment && (!segment.IsClosed || segment.Latest >= from))
            {
                return first;
            }
        }

        return anchor;
    }

    /// <inheritdoc />
    public async Task<ListPage<AuditRecord>> Query(AuditQuery query, CancellationToken cancellationToken)
    {
        var found = new List<AuditRecord>();
        var windows = WindowsAPage;
        var span = await Span(cancellationToken);
        var before = Math.Min(query.Continuation is { } place ? long.Parse(place, CultureInfo.InvariantCulture) : long.MaxValue, span.LastSequence + 1);
        foreach (var first in (await segments.Listed(cancellationToken)).Where(first => first >= span.FirstSequence && first < before).Reverse())
        {
            if (await segments.Find(first, cancellationToken) is not { } segment || !segment.Overlaps(query.From, query.To))
            {
                before = first;
                continue;
            }

            before = Math.Min(before, segment.Last + 1);
            while (before > first)
            {
                if (windows-- == 0)
                {
                    return new(found, before.ToString(CultureInfo.InvariantCulture));
                }

                var floor = Math.Max(first, before - Window);
                foreach (var record in await Matches(query, segment.Partition, floor, before, cancellationToken))
                {
                    if (found.Count == query.Size)
                    {
                        return new(found, found[^1].Sequence.ToString(CultureInfo.InvariantCulture));
                    }

                    found.Add(record);
                }

                before = floor;
            }
        }

        return new(found, null);
    }

    /// <inheritdoc />
    public Task<AuditSpan?> OldestPart(DateTimeOffset before, CancellationToken cancellationToken) => removal.OldestPart(before, cancellationToken);

    /// <inheritdoc />
    public Task Remove(AuditSpan part, CancellationToken cancellationToken) => removal.Remove(part, cancellationToken);

    // Newest first. Rows are stored oldest first, so a complete window is read. Without a filter the window has the size of the page.
    private async Task<IEnumerable<AuditRecord>> Matches(AuditQuery query, string partition, long from, long before, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        var isAll = query is { From: null, To: null, Type: null, Actor: null, Subject: null, Subjects: null };
        var (first, after) = (AuditTable.Entry(isAll ? Math.Max(from, before - query.Size - 1) : from), AuditTable.Entry(before));
        List<string> conditions = [TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {after}")];
        if (query.From is { } since)
        {
            conditions.Add(TableClient.CreateQueryFilter($"At ge {since}"));
        }

        if (query.To is { } until)
        {
            conditions.Add(TableClient.CreateQueryFilter($"At lt {until}"));
        }

        if (query.Type is { } type)
        {
            conditions.Add(TableClient.CreateQueryFilter($"Type eq {type.ToWireName()}"));
        }

        if (query.Subject is { } subject)
        {
            // Its parts are behind a slash, and "0" is the next character.
            var (parts, others) = ($"{subject}/", $"{subject}0");
            conditions.Add(TableClient.CreateQueryFilter($"(Subject eq {subject} or (Subject ge {parts} and Subject lt {others}))"));
        }

        if (query.Subjects is { } subjects)
        {
            conditions.Add(Around(subjects));
        }

        var records = new List<AuditRecord>();
        await foreach (var row in table.QueryAsync<TableEntity>(string.Join(" and ", conditions), cancellationToken: cancellationToken))
        {
            records.Add(AuditRow.Read(row));
        }

        return records
            .Where(record => query.Actor is null || string.Equals(record.Entry.Actor, query.Actor, StringComparison.OrdinalIgnoreCase))
            .Where(record => query.Subjects?.Contain(record.Entry.Subject) != false)
            .Reverse();
    }

    // A filter of Table storage has at most 15 comparisons, so it names the first and the last subject only. IDs of resets sort by time.
    private static string Around(AuditSubjects subjects)
    {
        List<string> ranges = [];
        if (subjects.Resets.Count > 0)
        {
            var (first, last) = (subjects.Resets.Min(StringComparer.Ordinal), subjects.Resets.Max(StringComparer.Ordinal));
            ranges.Add(TableClient.CreateQueryFilter($"(Subject ge {first} and Subject le {last})"));
        }

        if (subjects.InBulkRuns is not null)
        {
            var (runs, others) = (AuditSubjects.BulkRuns, $"{AuditSubjects.BulkRuns.TrimEnd('/')}0");
            ranges.Add(TableClient.CreateQueryFilter($"(Subject ge {runs} and Subject lt {others})"));
        }

        return $"({string.Join(" or ", ranges)})";
    }
}
