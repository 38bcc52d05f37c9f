using Passcode.LocalHost.Journal;
using Passcode.Testing;

namespace Passcode.LocalHost.Tests.Journal;

public sealed class InMemoryJournalTests : JournalContract
{
    private readonly InMemoryJournal _journal = new();

    protected override Task<IJournal> Open() => Task.FromResult<IJournal>(_journal);
}
