using Passcode.LocalHost.Journal;

namespace Passcode.Testing;

/// <summary>A journal that lasts as long as the test: a second driver over it is a process that starts again.</summary>
public sealed class InMemoryJournal : IJournal
{
    private readonly Dictionary<string, JournaledInstance> _unfinished = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskCompletionSource> _ends = new(StringComparer.Ordinal);

    /// <summary>Every event that was ever appended, with its instance, in order; also those that were removed since.</summary>
    public IList<(string InstanceId, JournalEvent Event)> Events { get; } = [];

    /// <summary>How many turns have been continued, over all instances.</summary>
    public int Continuations { get; private set; }

    /// <summary>Completes when the instance, started or about to be, is removed; at once if it has been, and was not started again.</summary>
    public Task Removed(string instanceId)
    {
        if (!_ends.TryGetValue(instanceId, out var end))
        {
            _ends[instanceId] = end = new();
        }

        return end.Task;
    }

    /// <inheritdoc />
    public Task<bool> TryStart(InstanceStart start, CancellationToken cancellation)
    {
        var isNew = _unfinished.TryAdd(start.InstanceId, new(InstanceHistory.Of(start), []));
        if (isNew && Removed(start.InstanceId).IsCompleted)
        {
            _ends.Remove(start.InstanceId);
        }

        return Task.FromResult(isNew);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> Unfinished(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([.. _unfinished.Keys]);

    /// <inheritdoc />
    public Task<JournaledInstance?> Load(string instanceId, CancellationToken cancellation) =>
        Task.FromResult(_unfinished.GetValueOrDefault(instanceId));

    /// <inheritdoc />
    public Task Append(InstanceHistory history, JournalEvent next, InboxSignal? received, CancellationToken cancellation)
    {
        var inbox = Stored(history).Inbox;
        if (received is not null && !inbox.Contains(received))
        {
            throw new InvalidOperationException($"Signal {received.Key} has been received already.");
        }

        _unfinished[history.InstanceId] = new(history.After(next), [.. inbox.Where(signal => signal != received)]);
        Events.Add((history.InstanceId, next));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Continue(InstanceHistory history, InstanceHistory next, CancellationToken cancellation)
    {
        _unfinished[history.InstanceId] = new(next, Stored(history).Inbox);
        Continuations++;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Post(string instanceId, InboxSignal signal, CancellationToken cancellation)
    {
        var stored = _unfinished[instanceId];
        _unfinished[instanceId] = stored with
        {
            Inbox = [.. stored.Inbox.Append(signal).OrderBy(waiting => waiting.Key, StringComparer.Ordinal)],
        };
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Remove(string instanceId, CancellationToken cancellation)
    {
        Removed(instanceId);
        _unfinished.Remove(instanceId);
        _ends[instanceId].TrySetResult();
        return Task.CompletedTask;
    }

    private JournaledInstance Stored(InstanceHistory history)
    {
        var stored = _unfinished[history.InstanceId];
        return stored.History.Generation == history.Generation && stored.History.Events.Count == history.Events.Count
            ? stored
            : throw new InvalidOperationException($"The history of {history.InstanceId} has gone on in the meantime.");
    }
}
