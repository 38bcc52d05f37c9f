using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Benchmarks.Bulk;

/// <summary>
/// Targets in a file, so that the memory measured is the product's and not the storage's. Counts transactions as Table storage would:
/// up to 100 rows of a partition in one, up to 1,000 rows in a page.
/// </summary>
internal sealed class FileTargets : IBulkTargets, IDisposable
{
    private const int Transaction = 100;
    private const int PageSize = 1000;

    private readonly FileStream _file = new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
    private readonly Dictionary<int, SortedList<string, (long At, int Length, int Version)>> _shards = [];
    private readonly Dictionary<int, Dictionary<string, (long At, int Length, int Version)>> _added = [];

    public int Transactions { get; private set; }

    public Task Add(string runId, int shards, IReadOnlyList<BulkTarget> targets, CancellationToken cancellationToken)
    {
        foreach (var group in targets.GroupBy(target => BulkTarget.ShardOf(target.Id, shards)))
        {
            Transactions += (group.Count() + Transaction - 1) / Transaction;
            var rows = _added.TryGetValue(group.Key, out var known) ? known : _added[group.Key] = new(StringComparer.Ordinal);
            foreach (var target in group)
            {
                if (!rows.ContainsKey(target.Id))
                {
                    rows[target.Id] = Write(target, 1);
                }
            }
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredTarget> Read(string runId, int shard, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Shard(shard);
        for (var index = 0; index < rows.Count; index++)
        {
            Transactions += index % PageSize == 0 ? 1 : 0;
            var (at, length, version) = rows.Values[index];
            yield return new StoredTarget(Parse(at, length), shard, version.ToString(CultureInfo.InvariantCulture));
        }

        await Task.CompletedTask;
    }

    public Task<StoredTarget?> Find(string runId, int shard, string id, CancellationToken cancellationToken)
    {
        Transactions++;
        return Task.FromResult(Shard(shard).TryGetValue(id, out var row)
            ? new StoredTarget(Parse(row.At, row.Length), shard, row.Version.ToString(CultureInfo.InvariantCulture))
            : null);
    }

    public Task<IReadOnlyList<StoredTarget>> Save(string runId, IReadOnlyList<StoredTarget> changed, CancellationToken cancellationToken)
    {
        var saved = new List<StoredTarget>();
        foreach (var group in changed.GroupBy(each => each.Shard))
        {
            Transactions += (group.Count() + Transaction - 1) / Transaction;
            var rows = Shard(group.Key);
            foreach (var each in group)
            {
                var version = rows[each.Target.Id].Version;
                if (each.Version == version.ToString(CultureInfo.InvariantCulture))
                {
                    rows[each.Target.Id] = Write(each.Target, version + 1);
                    saved.Add(each with { Version = (version + 1).ToString(CultureInfo.InvariantCulture) });
                }
            }
        }

        return Task.FromResult<IReadOnlyList<StoredTarget>>(saved);
    }

    public Task Remove(string runId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The benchmark removes nothing.");

    public Task<ListPage<BulkTarget>> Query(string runId, int shards, TargetQuery query, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This benchmark lists nothing.");

    public void Dispose() => _file.Dispose();

    // Sorted once: insertion into a sorted list of a hundred thousand would be measured too.
    private SortedList<string, (long At, int Length, int Version)> Shard(int shard)
    {
        if (!_shards.TryGetValue(shard, out var rows))
        {
            rows = _shards[shard] = new(_added.GetValueOrDefault(shard) ?? [], StringComparer.Ordinal);
            _added.Remove(shard);
        }

        return rows;
    }

    private (long At, int Length, int Version) Write(BulkTarget target, int version)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(target, PasscodeJson.Options);
        var at = _file.Seek(0, SeekOrigin.End);
        _file.Write(json);
        return (at, json.Length, version);
    }

    private BulkTarget Parse(long at, int length)
    {
        _file.Position = at;
        Span<byte> json = stackalloc byte[length];
        _file.ReadExactly(json);
        return JsonSerializer.Deserialize<BulkTarget>(json, PasscodeJson.Options)!;
    }
}
