using Passcode.Api.Resets;
using Passcode.Core.Records;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Passcode.Core.Resets;

namespace Passcode.Core.Tests.Fakes;

/// <summary>Resets in memory, as JSON and under versions, so that nothing is kept that a table would not keep.</summary>
internal sealed class FakeResetStore(Func<Crash> crash) : IResetStore
{
    private readonly ConcurrentDictionary<string, (string Json, int Version)> _records = new();
    private readonly ConcurrentDictionary<string, List<TimelineEvent>> _timelines = new();
    private readonly ConcurrentDictionary<string, Versioned<PasscodeReset>> _earlier = new();
    private readonly ConcurrentDictionary<string, PasscodeReset> _listing = new();

    /// <summary>Whether what is read to be changed is one version old.</summary>
    public bool IsForgetful { get; set; }

    /// <summary>What happens right after a write.</summary>
    public Action AfterSave { get; set; } = () => { };

    /// <summary>Everything stored, as text.</summary>
    public string Dump => JsonSerializer.Serialize(new { Records = _records.Values.Select(record => record.Json), _timelines, _listing });

    public IEnumerable<PasscodeReset> All => _records.Keys.Select(id => Read(id)!.Value);

    public Task<Versioned<PasscodeReset>?> Find(string id, CancellationToken cancellationToken) => crash().Around(() => Read(id));

    // As a process may remember it that did not see the latest change, until its save is refused.
    public Task<Versioned<PasscodeReset>?> FindRecent(string id, CancellationToken cancellationToken) =>
        IsForgetful && _earlier.TryGetValue(id, out var earlier) ? Task.FromResult<Versioned<PasscodeReset>?>(earlier) : Find(id, cancellationToken);

    public Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken) =>
        crash().Around<IReadOnlyList<TimelineEvent>>(() => [.. _timelines.GetValueOrDefault(id) ?? []]);

    public Task<Versioned<PasscodeReset>?> TrySave(PasscodeReset reset, string? version, CancellationToken cancellationToken) => crash().Around(() =>
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
            Assert.Equal(timeline.Count + 1, reset.LastEvent!.Sequence);
            timeline.Add(reset.LastEvent);
            _records[reset.Id] = (JsonSerializer.Serialize(reset, PasscodeJson.Options), timeline.Count);
            AfterSave();
            return Read(reset.Id);
        }
    });

    public Task List(PasscodeReset reset, CancellationToken cancellationToken) => crash().Around(() => _listing[reset.Id] = reset);

    public Task<ListPage<PasscodeReset>> Query(ResetQuery query, CancellationToken cancellationToken) => crash().Around(() =>
    {
        var skip = int.Parse(query.Continuation ?? "0", CultureInfo.InvariantCulture);
        var matches = _listing.Values
            .Where(reset => DateOnly.FromDateTime(reset.RequestedAt.UtcDateTime) is var day && day >= query.From && day <= query.To)
            .OrderByDescending(reset => reset.RequestedAt)
            .ToList();
        var hasMore = matches.Count > skip + query.Size;
        return new ListPage<PasscodeReset>(
            [.. matches.Skip(skip).Take(query.Size)], hasMore ? (skip + query.Size).ToString(CultureInfo.InvariantCulture) : null);
    });

    private Versioned<PasscodeReset>? Read(string id) => _records.TryGetValue(id, out var stored)
        ? new(JsonSerializer.Deserialize<PasscodeReset>(stored.Json, PasscodeJson.Options)!, stored.Version.ToString(CultureInfo.InvariantCulture))
        : null;
}
