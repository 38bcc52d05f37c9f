namespace Passcode.LocalHost.Journal;

/// <summary>An unfinished instance as the journal holds it.</summary>
/// <param name="History">The current turn.</param>
/// <param name="Inbox">The signals not yet received, in the order of their keys.</param>
public sealed record JournaledInstance(InstanceHistory History, IReadOnlyList<InboxSignal> Inbox);
