using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Testing.Fakes;

/// <summary>Bulk runs in memory, as JSON and under versions, so that nothing is kept that a table would not keep.</summary>
internal sealed class FakeBulkRuns(Func<Crash> crash) : IBulkRuns
{
    private readonly ConcurrentDictionary<string, (string Json, int Version)> _records = new();
    private readonly ConcurrentDictionary<string, List<TimelineEvent>> _timelines = new();
    private readonly ConcurrentDictionary<string, byte> _listing = new();

    /// <summary>What happens right after a write.</summary>
    public Action AfterSave { get; set; } = () => { };

    /// <summary>The records that somebody else wrote, with the state of their signature.</summary>
    public ConcurrentDictionary<string, SignatureState> Forged { get; } = new();

    /// <summary>Changes a record as somebody with write access to the storage would.</summary>
    public void Forge(string id, Func<BulkRun, BulkRun> change)
    {
        _records[id] = (JsonSerializer.Serialize(change(Read(id)!.Value), PasscodeJson.Options), int.Parse(Read(id)!.Version, CultureInfo.InvariantCulture) + 1);
        Forged[id] = SignatureState.Invalid;
    }

    /// <summary>How many requests a table would have got.</summary>
    public int Transactions { get; private set; }

    /// <summary>Everything stored, as text.</summary>
    public string Dump => JsonSerializer.Serialize(new { Records = _records.Values.Select(record => record.Json), _timelines, _listing });

    public IEnumerable<BulkRun> All => _records.Keys.Select(id => Read(id)!.Value);

    public async IAsyncEnumerable<BulkRun> ReadBefore(DateTimeOffset time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var run in await Count(() => _listing.Keys.Where(id => TimedId.TimeOf(id) < time).Select(Read).OfType<Versioned<BulkRun>>().ToList()))
        {
            yield return run.Value;
        }
    }

    public async Task Remove(BulkRun record, CancellationToken cancellationToken)
    {
        await Count(() => _records.TryRemove(record.Id, out _) | _timelines.TryRemove(record.Id, out _));
        await Count(() => _listing.TryRemove(record.Id, out _));
    }

    public Task<Versioned<BulkRun>?> Find(string id, CancellationToken cancellationToken) => Count(() =>
        Forged.TryGetValue(id, out var state) ? throw new RecordNotAuthenticException(BulkRunAuditLog.SubjectOf(id), state) : Read(id));

    public Task<Versioned<BulkRun>?> FindUnverified(string id, CancellationToken cancellationToken) => Count(() => Read(id));

    public Task<Versioned<BulkRun>?> FindRecent(string id, CancellationToken cancellationToken) => Find(id, cancellationToken);

    public Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken) =>
        Count<IReadOnlyList<TimelineEvent>>(() => [.. _timelines.GetValueOrDefault(id) ?? []]);

    public Task<Versioned<BulkRun>?> TrySave(BulkRun run, string? version, CancellationToken cancellationToken) => Count(() =>
    {
        lock (_records)
        {
            var stored = Read(run.Id);
            if (stored?.Version != version)
            {
                return null;
            }

            var latest = run.LastEvent ?? throw new ArgumentException("A run without a timeline entry cannot be saved.", nameof(run));
            var timeline = _timelines.GetOrAdd(run.Id, _ => []);
            if (timeline.Count == 0 || timeline[^1] != latest)
            {
                Assert.Equal(timeline.Count + 1, latest.Sequence);
                timeline.Add(latest);
            }

            var next = stored is null ? 1 : int.Parse(stored.Version, CultureInfo.InvariantCulture) + 1;
            _records[run.Id] = (JsonSerializer.Serialize(run, PasscodeJson.Options), next);
            Forged.TryRemove(run.Id, out _);
            AfterSave();
            return Read(run.Id);
        }
    });

    public Task List(BulkRun record, CancellationToken cancellationToken) => Count(() => _listing[record.Id] = 0);

    public Task<ListPage<BulkRun>> Query(int size, string? continuation, CancellationToken cancellationToken) => Count(() =>
    {
        var rest = _listing.Keys
            .OrderDescending(StringComparer.Ordinal)
            .Where(id => continuation is null || string.CompareOrdinal(id, continuation) < 0)
            .ToList();
        var ids = rest.Take(size).ToList();
        return new ListPage<BulkRun>([.. ids.Select(Read).OfType<Versioned<BulkRun>>().Select(stored => stored.Value)], rest.Count > size ? ids[^1] : null);
    });

    private Task<T> Count<T>(Func<T> effect) => crash().Around(() =>
    {
        Transactions++;
        return effect();
    });

    private Versioned<BulkRun>? Read(string id) => _records.TryGetValue(id, out var stored)
        ? new(JsonSerializer.Deserialize<BulkRun>(stored.Json, PasscodeJson.Options)!, stored.Version.ToString(CultureInfo.InvariantCulture))
        : null;
}
