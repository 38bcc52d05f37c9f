using Passcode.Core.Records;
using System.Collections.Concurrent;
using System.Globalization;
using Passcode.Core;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Drivers;

/// <summary>Resets in memory, with versions, and continuations of its own that it refuses when they are not.</summary>
public sealed class InMemoryResets : IResetStore
{
    private readonly ConcurrentDictionary<string, (Versioned<PasscodeReset> Stored, List<TimelineEvent> Timeline)> _resets = new();
    private int _version;

    public bool IsDown { get; set; }

    public Exception? Bug { get; set; }

    public int Count => _resets.Count;

    public ResetQuery? LastQuery { get; private set; }

    public void Put(PasscodeReset reset) => _resets[reset.Id] = (new Versioned<PasscodeReset>(reset, NextVersion()), reset.LastEvent is { } first ? [first] : []);

    public void Change(string id, Func<PasscodeReset, PasscodeReset> change) => Put(change(_resets[id].Stored.Value));

    public Task<Versioned<PasscodeReset>?> Find(string id, CancellationToken cancellationToken) =>
        Answer(() => _resets.TryGetValue(id, out var known) ? known.Stored : null);

    public Task<Versioned<PasscodeReset>?> FindRecent(string id, CancellationToken cancellationToken) => Find(id, cancellationToken);

    public Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<TimelineEvent>>(() => [.. _resets[id].Timeline]);

    public Task<Versioned<PasscodeReset>?> TrySave(PasscodeReset reset, string? version, CancellationToken cancellationToken) => Answer(() =>
    {
        _resets.TryGetValue(reset.Id, out var known);
        if (known.Stored?.Version != version)
        {
            return null;
        }

        var stored = new Versioned<PasscodeReset>(reset, NextVersion());
        _resets[reset.Id] = (stored, [.. known.Timeline ?? [], reset.LastEvent!]);
        return stored;
    });

    public Task List(PasscodeReset reset, CancellationToken cancellationToken) => Answer(() => true);

    public Task<ListPage<PasscodeReset>> Query(ResetQuery query, CancellationToken cancellationToken) => Answer(() =>
    {
        LastQuery = query;
        var first = query.Continuation is { } skip ? int.Parse(skip, CultureInfo.InvariantCulture) : 0;
        var all = _resets.Values.Select(known => known.Stored.Value).Where(reset => Matches(reset, query)).OrderByDescending(reset => reset.RequestedAt).ToList();
        return new ListPage<PasscodeReset>(
            [.. all.Skip(first).Take(query.Size)],
            first + query.Size < all.Count ? (first + query.Size).ToString(CultureInfo.InvariantCulture) : null);
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

    private string NextVersion() => Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture);

    private Task<T> Answer<T>(Func<T> read) =>
        IsDown ? Task.FromException<T>(new StorageUnavailableException("The table does not answer."))
        : Bug is not null ? Task.FromException<T>(Bug)
        : Task.FromResult(read());
}
