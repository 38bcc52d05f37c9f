using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Testing.Fakes;

/// <summary>The targets of bulk runs in memory, as JSON and under versions. The process may die at every transaction and every page.</summary>
internal sealed class FakeBulkTargets(Func<Crash> crash) : IBulkTargets
{
    private const int LargestTransaction = 100;
    private const int LargestPage = 1000;

    private readonly Dictionary<(string RunId, int Shard), SortedDictionary<string, (string Json, int Version)>> _shards = [];

    /// <summary>What happens right after a transaction.</summary>
    public Action AfterSave { get; set; } = () => { };

    /// <summary>How many requests a table would have got.</summary>
    public int Transactions { get; private set; }

    /// <summary>Everything stored, as text.</summary>
    public string Dump => string.Join('\n', _shards.Values.SelectMany(rows => rows.Values).Select(row => row.Json));

    /// <summary>The IDs of targets that somebody else wrote.</summary>
    public HashSet<string> Forged { get; } = [];

    /// <summary>Adds or changes a target as somebody with write access to the storage would.</summary>
    public void Forge(string runId, int shards, BulkTarget target)
    {
        var rows = Shard(runId, BulkTarget.ShardOf(target.Id, shards));
        rows[target.Id] = (Json(target), rows.TryGetValue(target.Id, out var row) ? row.Version + 1 : 1);
        Forged.Add(target.Id);
    }

    /// <summary>All targets of a run, in the order of ids.</summary>
    public IReadOnlyList<BulkTarget> Of(string runId) =>
    [
        .. _shards.Where(shard => shard.Key.RunId == runId).SelectMany(shard => shard.Value.Values).Select(row => Parse(row.Json))
            .OrderBy(target => target.Id, StringComparer.Ordinal),
    ];

    public async Task Add(string runId, int shards, IReadOnlyList<BulkTarget> targets, CancellationToken cancellationToken)
    {
        foreach (var group in targets.DistinctBy(target => target.Id).GroupBy(target => BulkTarget.ShardOf(target.Id, shards)))
        {
            foreach (var part in group.Chunk(LargestTransaction))
            {
                await Count(() =>
                {
                    var rows = Shard(runId, group.Key);
                    return part.Count(target => rows.TryAdd(target.Id, (Json(target), 1)));
                });
            }
        }
    }

    public async IAsyncEnumerable<StoredTarget> Read(string runId, int shard, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        List<StoredTarget> page;
        do
        {
            var last = after;
            page = await Count(() => Rows(runId, shard, last).Take(LargestPage).ToList());
            foreach (var target in page)
            {
                yield return target;
                after = target.Target.Id;
            }
        }
        while (page.Count == LargestPage);
    }

    public Task Remove(string runId, CancellationToken cancellationToken) => Count(() => _shards.Keys.Where(shard => shard.RunId == runId).ToList().TrueForAll(_shards.Remove));

    public Task<StoredTarget?> Find(string runId, int shard, string id, CancellationToken cancellationToken) =>
        Count(() => Shard(runId, shard).TryGetValue(id, out var row) ? Stored(row, shard) : null);

    public async Task<IReadOnlyList<StoredTarget>> Save(string runId, IReadOnlyList<StoredTarget> changed, CancellationToken cancellationToken)
    {
        var written = new List<StoredTarget>();
        foreach (var group in changed.GroupBy(target => target.Shard))
        {
            foreach (var part in group.Chunk(LargestTransaction))
            {
                written.AddRange(await Count(() => Write(Shard(runId, group.Key), part)));
            }
        }

        return written;
    }

    public Task<ListPage<BulkTarget>> Query(string runId, int shards, TargetQuery query, CancellationToken cancellationToken) => Count(() =>
    {
        var (first, after) = Place(query.Continuation, shards);
        var matches = Enumerable.Range(first, shards - first)
            .SelectMany(shard => Rows(runId, shard, shard == first ? after : ""))
            .Where(row => query.State is null || row.Target.State == query.State)
            .Take(query.Size + 1)
            .ToList();
        var page = matches.Take(query.Size).ToList();
        return new ListPage<BulkTarget>(
            [.. page.Select(row => row.Target)],
            matches.Count > query.Size ? string.Create(CultureInfo.InvariantCulture, $"{page[^1].Shard}/{page[^1].Target.Id}") : null);
    });

    private static (int Shard, string After) Place(string? continuation, int shards) =>
        continuation is null ? (0, "")
        : continuation.Split('/', 2) is [var shard, var after] && int.TryParse(shard, CultureInfo.InvariantCulture, out var first) && first < shards
            ? (first, after)
            : throw new FormatException("The continuation is not one that this listing gave.");

    private List<StoredTarget> Write(SortedDictionary<string, (string Json, int Version)> rows, StoredTarget[] part)
    {
        var written = new List<StoredTarget>();
        foreach (var (target, shard, version, _) in part)
        {
            if (rows.TryGetValue(target.Id, out var row) && Version(row.Version) == version)
            {
                rows[target.Id] = (Json(target), row.Version + 1);
                Forged.Remove(target.Id);
                written.Add(Stored(rows[target.Id], shard));
            }
        }

        AfterSave();
        return written;
    }

    private IEnumerable<StoredTarget> Rows(string runId, int shard, string after) => Shard(runId, shard)
        .SkipWhile(row => string.CompareOrdinal(row.Key, after) <= 0)
        .Select(row => Stored(row.Value, shard));

    private SortedDictionary<string, (string Json, int Version)> Shard(string runId, int shard) =>
        _shards.TryGetValue((runId, shard), out var rows) ? rows : _shards[(runId, shard)] = new(StringComparer.Ordinal);

    // Shards are worked on at once.
    private Task<T> Count<T>(Func<T> effect) => crash().Around(() =>
    {
        lock (_shards)
        {
            Transactions++;
            return effect();
        }
    });

    private StoredTarget Stored((string Json, int Version) row, int shard)
    {
        var target = Parse(row.Json);
        return new(target, shard, Version(row.Version), !Forged.Contains(target.Id));
    }

    private static string Version(int version) => version.ToString(CultureInfo.InvariantCulture);

    private static string Json(BulkTarget target) => JsonSerializer.Serialize(target, PasscodeJson.Options);

    private static BulkTarget Parse(string json) => JsonSerializer.Deserialize<BulkTarget>(json, PasscodeJson.Options)!;
}
