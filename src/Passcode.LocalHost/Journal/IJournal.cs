namespace Passcode.LocalHost.Journal;

/// <summary>
/// Where the replay driver keeps unfinished workflow instances. Every write is one transaction: it happened as a whole or not at all.
/// A write that throws may have happened; the driver then loads the instance again and goes on from what it finds.
/// </summary>
public interface IJournal
{
    /// <summary>Starts an instance, durably.</summary>
    /// <returns>False when an instance with this id is unfinished; then nothing was changed.</returns>
    Task<bool> TryStart(InstanceStart start, CancellationToken cancellation);

    /// <summary>The ids of all unfinished instances.</summary>
    Task<IReadOnlyList<string>> Unfinished(CancellationToken cancellation);

    /// <summary>Reads an instance as it stands; null when it is not unfinished.</summary>
    Task<JournaledInstance?> Load(string instanceId, CancellationToken cancellation);

    /// <summary>Adds an event to the end of a history. Fails when the stored history has gone on in the meantime.</summary>
    /// <param name="history">The history as last read or written.</param>
    /// <param name="next">What happened.</param>
    /// <param name="received">The signal that leaves the inbox with this event, when the event is its receipt.</param>
    /// <param name="cancellation">Gives up; the write may have happened all the same.</param>
    Task Append(InstanceHistory history, JournalEvent next, InboxSignal? received, CancellationToken cancellation);

    /// <summary>Replaces a history by the beginning of its next turn. The inbox stays.</summary>
    Task Continue(InstanceHistory history, InstanceHistory next, CancellationToken cancellation);

    /// <summary>Puts a signal into the inbox of an unfinished instance.</summary>
    Task Post(string instanceId, InboxSignal signal, CancellationToken cancellation);

    /// <summary>
    /// Removes a finished instance. When this is cut short the instance may begin again from its initial state: its steps, which may
    /// always run twice, lead it to the same end. Nothing of it is ever left without being listed as unfinished.
    /// </summary>
    Task Remove(string instanceId, CancellationToken cancellation);
}
