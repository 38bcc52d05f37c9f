using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Passcode.Adapters.Signatures;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the targets of bulk runs, one row each.</summary>
internal sealed class TableBulkTargets(StorageTables tables, RowSignatures signatures) : IBulkTargets
{
    private const int ShardsAtOnce = 8;
    private const int ShardsAPage = 16;

    private readonly TargetRows _rows = new(signatures);
    private readonly TargetWrites _writes = new(new(signatures));

    /// <inheritdoc />
    public async Task Add(string runId, int shards, IReadOnlyList<BulkTarget> targets, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var parts = targets
            .DistinctBy(target => target.Id, StringComparer.Ordinal)
            .GroupBy(target => BulkTarget.ShardOf(target.Id, shards))
            .SelectMany(shard => shard.Chunk(TargetWrites.Largest), (shard, part) => (Partition: BulkTargetsTable.Partition(runId, shard.Key), Part: part));
        await Parallel.ForEachAsync(
            parts, AtOnce(cancellationToken), async (part, stop) => await _writes.Add(table, part.Partition, part.Part, stop));
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredTarget> Read(string runId, int shard, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var partition = BulkTargetsTable.Partition(runId, shard);
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken))
        {
            yield return _rows.Stored(runId, row, shard);
        }
    }

    /// <inheritdoc />
    public async Task<StoredTarget?> Find(string runId, int shard, string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            BulkTargetsTable.Partition(runId, shard), BulkTargetsTable.Row(id), cancellationToken: cancellationToken);
        return found.HasValue ? _rows.Stored(runId, found.Value!, shard) : null;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredTarget>> Save(string runId, IReadOnlyList<StoredTarget> changed, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var written = new ConcurrentBag<StoredTarget>();
        var parts = changed
            .GroupBy(target => target.Shard)
            .SelectMany(shard => shard.Chunk(TargetWrites.Largest), (shard, part) => (Partition: BulkTargetsTable.Partition(runId, shard.Key), Part: part));
        await Parallel.ForEachAsync(parts, AtOnce(cancellationToken), async (part, stop) =>
        {
            foreach (var target in await _writes.Replace(table, part.Partition, part.Part, stop))
            {
                written.Add(target);
            }
        });
        return [.. written];
    }

    /// <inheritdoc />
    public async Task Remove(string runId, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var (first, end) = BulkTargetsTable.Partitions(runId);
        await table.Remove(TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {end}"), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ListPage<BulkTarget>> Query(string runId, int shards, TargetQuery query, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkTargetsTable.Name, cancellationToken);
        var place = query.Continuation is { } text ? TargetContinuation.Parse(text, shards) : new TargetContinuation(0);
        var found = new List<BulkTarget>();
        var end = Math.Min(shards, place.Shard + ShardsAPage); // limits the number of shards that one request searches for a rare state
        for (var shard = place.Shard; shard < end; shard++)
        {
            var wanted = query.Size - found.Count;
            if (wanted == 0)
            {
                return new(found, new TargetContinuation(shard).ToString());
            }

            var rows = await Rows(table, Filter(runId, shard, shard == place.Shard ? place.AfterRow : "", query.State), wanted, cancellationToken);
            found.AddRange(rows.Take(wanted).Select(TargetRows.Target));
            if (rows.Count > wanted)
            {
                return new(found, new TargetContinuation(shard, rows[wanted - 1].RowKey).ToString());
            }
        }

        return new(found, end < shards ? new TargetContinuation(end).ToString() : null);
    }

    private static ParallelOptions AtOnce(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = ShardsAtOnce, CancellationToken = cancellationToken };

    private static string Filter(string runId, int shard, string after, TargetState? state)
    {
        var partition = BulkTargetsTable.Partition(runId, shard);
        var rows = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after}");
        return state is { } wanted ? rows + " and " + TableClient.CreateQueryFilter($"State eq {wanted.ToWireName()}") : rows;
    }

    // Reads one row more than requested, to detect whether there are more.
    private static async Task<List<TableEntity>> Rows(TableClient table, string filter, int wanted, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, Math.Min(wanted + 1, 1000), cancellationToken: cancellationToken))
        {
            rows.Add(row);
            if (rows.Count > wanted)
            {
                break;
            }
        }

        return rows;
    }
}

/// <summary>The position in the targets of a bulk run.</summary>
/// <param name="Shard">The shard of the next row.</param>
/// <param name="AfterRow">The last returned row key; empty at the start of a shard.</param>
internal sealed record TargetContinuation(int Shard, string AfterRow = "")
{
    /// <summary>The text that a caller gives back.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Shard:D2}{AfterRow}");

    /// <summary>Reads what a caller gave back.</summary>
    /// <exception cref="FormatException">It is none of ours.</exception>
    public static TargetContinuation Parse(string text, int shards) =>
        text.Length >= 2 && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var shard) && shard < shards
            ? new(shard, text[2..])
            : throw new FormatException("The continuation is not one that this listing gave.");
}
