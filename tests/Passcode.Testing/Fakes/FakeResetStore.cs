using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Testing.Fakes;

/// <summary>Resets in memory, as JSON and under versions, so that nothing is kept that a table would not keep.</summary>
internal sealed class FakeResetStore(Func<Crash> crash) : IResetStore
{
    private readonly ConcurrentDictionary<string, (string Json, int Version)> _records = new();
    private readonly ConcurrentDictionary<string, List<TimelineEvent>> _timelines = new();
    private readonly ConcurrentDictionary<string, Versioned<PasscodeReset>> _earlier = new();
    private readonly ConcurrentDictionary<string, PasscodeReset> _listing = new();

    /// <summary>Whether what is read to be changed is one version old.</summary>
    public bool IsForgetful { get; set; }

    /// <summary>What every call fails with.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The last query for a page.</summary>
    public ResetQuery? LastQuery { get; private set; }

    /// <summary>What happens right after a write.</summary>
    public Action AfterSave { get; set; } = () => { };

    /// <summary>Everything stored, as text.</summary>
    public string Dump => JsonSerializer.Serialize(new { Records = _records.Values.Select(record => record.Json), _timelines, _listing });

    public IEnumerable<PasscodeReset> All => _records.Keys.Select(id => Read(id)!.Value);

    public int Count => _records.Count;

    /// <summary>The records that somebody else wrote, with the state of their signature.</summary>
    public ConcurrentDictionary<string, SignatureState> Forged { get; } = new();

    /// <summary>Changes a record as somebody with write access to the storage would.</summary>
    public void Forge(string id, Func<PasscodeReset, PasscodeReset> change, SignatureState state = SignatureState.Invalid)
    {
        Write(change(Read(id)!.Value));
        Forged[id] = state;
    }

    /// <summary>Stores and lists a reset whatever was stored before. Its timeline begins with its last event, unless it had that already.</summary>
    public void Put(PasscodeReset reset)
    {
        if (!_timelines.TryGetValue(reset.Id, out var timeline) || timeline.LastOrDefault() != reset.LastEvent)
        {
            _timelines[reset.Id] = reset.LastEvent is { } last ? [last] : [];
        }

        _listing[reset.Id] = reset;
        Write(reset);
    }

    public void Change(string id, Func<PasscodeReset, PasscodeReset> change) => Put(change(Read(id)!.Value));

    public async IAsyncEnumerable<PasscodeReset> ReadBefore(DateOnly day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var reset in await Answer(() => _listing.Values.Where(reset => DateOnly.FromDateTime(reset.RequestedAt.UtcDateTime) < day).OrderBy(reset => reset.RequestedAt).ToList()))
        {
            yield return reset;
        }
    }

    public async Task Remove(PasscodeReset record, CancellationToken cancellationToken)
    {
        await Answer(() => _records.TryRemove(record.Id, out _) | _timelines.TryRemove(record.Id, out _));
        await Answer(() => _listing.TryRemove(record.Id, out _));
    }

    public Task<Versioned<PasscodeReset>?> Find(string id, CancellationToken cancellationToken) => Answer(() =>
        Forged.TryGetValue(id, out var state) ? throw new RecordNotAuthenticException(ResetAuditLog.SubjectOf(id), state) : Read(id));

    public Task<Versioned<PasscodeReset>?> FindUnverified(string id, CancellationToken cancellationToken) => Answer(() => Read(id));

    // As a process may remember it that did not see the latest change, until its save is refused.
    public Task<Versioned<PasscodeReset>?> FindRecent(string id, CancellationToken cancellationToken) =>
        IsForgetful && _earlier.TryGetValue(id, out var earlier) ? Task.FromResult<Versioned<PasscodeReset>?>(earlier) : Find(id, cancellationToken);

    public Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<TimelineEvent>>(() => [.. _timelines.GetValueOrDefault(id) ?? []]);

    public Task<Versioned<PasscodeReset>?> TrySave(PasscodeReset reset, string? version, CancellationToken cancellationToken) => Answer(() =>
    {
        lock (_records)
        {
            _earlier.TryRemove(reset.Id, out var _);
            if (Read(reset.Id) is var before && before?.Version != version)
            {
                return null;
            }

            if (before is not null)
            {
                _earlier[reset.Id] = before;
            }

            var timeline = _timelines.GetOrAdd(reset.Id, _ => []);
            if (timeline.LastOrDefault() != reset.LastEvent)
            {
                Assert.True(timeline.Count + 1 == reset.LastEvent!.Sequence || Forged.ContainsKey(reset.Id));
                timeline.Add(reset.LastEvent);
            }

            Write(reset);
            Forged.TryRemove(reset.Id, out _);
            AfterSave();
            return Read(reset.Id);
        }
    });

    public Task List(PasscodeReset record, CancellationToken cancellationToken) => Answer(() => _listing[record.Id] = record);

    public Task<ListPage<PasscodeReset>> Query(ResetQuery query, CancellationToken cancellationToken) => Answer(() =>
    {
        LastQuery = query;
        var skip = int.Parse(query.Continuation ?? "0", CultureInfo.InvariantCulture);
        var matches = _listing.Values
            .Where(reset => Matches(reset, query))
            .OrderByDescending(reset => reset.RequestedAt)
            .ToList();
        var hasMore = matches.Count > skip + query.Size;
        return new ListPage<PasscodeReset>(
            [.. matches.Skip(skip).Take(query.Size)], hasMore ? (skip + query.Size).ToString(CultureInfo.InvariantCulture) : null);
    });

    private static bool Matches(PasscodeReset reset, ResetQuery query)
    {
        var day = DateOnly.FromDateTime(reset.RequestedAt.UtcDateTime);
        return day >= query.From && day <= query.To
            && (query.Status is null || reset.Status == query.Status)
            && (query.TicketId is null || reset.Request.TicketId == query.TicketId)
            && (query.IntuneDeviceId is null || reset.Device?.IntuneDeviceId == query.IntuneDeviceId)
            && (query.RequestedBy is null || reset.Request.RequestedBy == query.RequestedBy);
    }

    private Task<T> Answer<T>(Func<T> effect) => Failure is null ? crash().Around(effect) : Task.FromException<T>(Failure);

    private void Write(PasscodeReset reset) => _records.AddOrUpdate(
        reset.Id,
        _ => (JsonSerializer.Serialize(reset, PasscodeJson.Options), 1),
        (_, before) => (JsonSerializer.Serialize(reset, PasscodeJson.Options), before.Version + 1));

    private Versioned<PasscodeReset>? Read(string id) => _records.TryGetValue(id, out var stored)
        ? new(JsonSerializer.Deserialize<PasscodeReset>(stored.Json, PasscodeJson.Options)!, stored.Version.ToString(CultureInfo.InvariantCulture))
        : null;
}
