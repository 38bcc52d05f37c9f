using Passcode.LocalHost.Journal;

namespace Passcode.Testing;

/// <summary>A journal of which one write goes wrong. Once the process has died, nothing that it asks for is ever answered.</summary>
/// <param name="inner">What outlives the process.</param>
/// <param name="write">The write that goes wrong, counted from 1.</param>
/// <param name="fault">How.</param>
public sealed class FaultyJournal(InMemoryJournal inner, int write, WriteFault fault) : IJournal
{
    private readonly TaskCompletionSource _hit = new();

    /// <summary>The journal that outlives the process.</summary>
    public InMemoryJournal Inner => inner;

    /// <summary>Completes when the write has gone wrong.</summary>
    public Task Hit => _hit.Task;

    /// <summary>Whether the process has died.</summary>
    public bool IsDead => _hit.Task.IsCompleted && fault is WriteFault.DiesBefore or WriteFault.DiesAfter;

    /// <summary>While this is set, the storage is down: every read and write fails.</summary>
    public bool IsDown { get; set; }

    /// <summary>How many writes there have been.</summary>
    public int Writes { get; private set; }

    /// <inheritdoc />
    public Task<bool> TryStart(InstanceStart start, CancellationToken cancellation) => Write(() => inner.TryStart(start, cancellation));

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> Unfinished(CancellationToken cancellation) => Read(inner.Unfinished(cancellation));

    /// <inheritdoc />
    public Task<JournaledInstance?> Load(string instanceId, CancellationToken cancellation) => Read(inner.Load(instanceId, cancellation));

    /// <inheritdoc />
    public Task Append(InstanceHistory history, JournalEvent next, InboxSignal? received, CancellationToken cancellation) =>
        Write(() => Done(inner.Append(history, next, received, cancellation)));

    /// <inheritdoc />
    public Task Continue(InstanceHistory history, InstanceHistory next, CancellationToken cancellation) =>
        Write(() => Done(inner.Continue(history, next, cancellation)));

    /// <inheritdoc />
    public Task Post(string instanceId, InboxSignal signal, CancellationToken cancellation) =>
        Write(() => Done(inner.Post(instanceId, signal, cancellation)));

    /// <inheritdoc />
    public Task Remove(string instanceId, CancellationToken cancellation) => Write(() => Done(inner.Remove(instanceId, cancellation)));

    private static async Task<bool> Done(Task write)
    {
        await write;
        return true;
    }

    private Task<T> Read<T>(Task<T> answer) => IsDead ? Never<T>() : IsDown ? Task.FromException<T>(Down()) : answer;

    private async Task<T> Write<T>(Func<Task<T>> commit)
    {
        if (IsDead)
        {
            return await Never<T>();
        }

        if (IsDown)
        {
            throw Down();
        }

        if (++Writes != write)
        {
            return await commit();
        }

        if (fault is WriteFault.FailsAfter or WriteFault.DiesAfter)
        {
            await commit();
        }

        _hit.SetResult();
        return IsDead ? await Never<T>() : throw new IOException($"Write {write} has no answer.");
    }

    private static IOException Down() => new("The storage is down.");

    private static Task<T> Never<T>() => new TaskCompletionSource<T>().Task;
}
