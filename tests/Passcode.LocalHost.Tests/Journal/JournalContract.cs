using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Tests.Journal;

/// <summary>What every journal must do; the journal of the workflow tests no less than the one that users have.</summary>
public abstract class JournalContract
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly JournalEvent[] EveryKind =
    [
        new JournalEvent.StepCompleted(Noon.AddTicks(1), "Step", "hash", """{"text":"a \"quote\", ü and 🔑"}"""),
        new JournalEvent.StepFailed(Noon.AddTicks(2), "Step", "hash", "It failed."),
        new JournalEvent.Slept(Noon.AddTicks(3), Noon),
        new JournalEvent.SignalReceived(Noon.AddTicks(4), "Signal", Noon, """{"why":"because"}"""),
        new JournalEvent.TimedOut(Noon.AddTicks(5), "Signal", Noon),
    ];

    private readonly string _id = Guid.NewGuid().ToString("N");

    private InstanceStart Begin => new(_id, "Work_v1", """{"n":1}""", Noon);

    [Fact]
    public async Task An_instance_starts_once()
    {
        var journal = await Open();

        Assert.True(await journal.TryStart(Begin, default));
        Assert.False(await journal.TryStart(Begin with { State = "other" }, default));

        Assert.Contains(_id, await journal.Unfinished(default));
        var loaded = await journal.Load(_id, default);
        Assert.Equivalent(InstanceHistory.Of(Begin), loaded!.History, strict: true);
        Assert.Empty(loaded.Inbox);
    }

    [Fact]
    public async Task An_instance_that_never_started_is_not_found()
    {
        var journal = await Open();

        Assert.Null(await journal.Load(_id, default));
        Assert.DoesNotContain(_id, await journal.Unfinished(default));
    }

    [Fact]
    public async Task Events_of_every_kind_are_kept_in_order()
    {
        var journal = await Open();
        var history = await Started(journal);
        foreach (var next in EveryKind)
        {
            await journal.Append(history, next, null, default);
            history = history.After(next);
        }

        Assert.Equal(EveryKind, (await journal.Load(_id, default))!.History.Events);
    }

    [Fact]
    public async Task An_event_is_not_appended_to_a_history_that_has_gone_on()
    {
        var journal = await Open();
        var history = await Started(journal);
        await journal.Append(history, EveryKind[0], null, default);

        await Assert.ThrowsAnyAsync<Exception>(() => journal.Append(history, EveryKind[1], null, default));

        Assert.Equal([EveryKind[0]], (await journal.Load(_id, default))!.History.Events);
    }

    [Fact]
    public async Task Signals_wait_in_the_order_in_which_they_were_raised()
    {
        var journal = await Open();
        await Started(journal);
        var late = InboxSignal.Raised(Noon.AddSeconds(1), "Signal", "2");
        var early = InboxSignal.Raised(Noon, "Other", "1");
        await journal.Post(_id, late, default);
        await journal.Post(_id, early, default);

        Assert.Equal([early, late], (await journal.Load(_id, default))!.Inbox);
    }

    [Fact]
    public async Task A_signal_is_received_once_and_leaves_the_inbox_with_its_event()
    {
        var journal = await Open();
        var history = await Started(journal);
        var signal = InboxSignal.Raised(Noon, "Signal", "1");
        await journal.Post(_id, signal, default);

        await journal.Append(history, EveryKind[3], signal, default);
        await Assert.ThrowsAnyAsync<Exception>(() => journal.Append(history.After(EveryKind[3]), EveryKind[3], signal, default));

        var loaded = await journal.Load(_id, default);
        Assert.Equal([EveryKind[3]], loaded!.History.Events);
        Assert.Empty(loaded.Inbox);
    }

    [Fact]
    public async Task A_new_turn_begins_without_events_and_keeps_the_inbox()
    {
        var journal = await Open();
        var history = await Full(journal);
        var signal = InboxSignal.Raised(Noon, "Signal", "1");
        await journal.Post(_id, signal, default);

        var second = history.NextTurn("second", Noon.AddHours(1));
        await journal.Continue(history, second, default);
        await journal.Append(second, EveryKind[0], null, default);
        var third = second.After(EveryKind[0]).NextTurn("third", Noon.AddHours(2));
        await journal.Continue(second.After(EveryKind[0]), third, default);
        await journal.Append(third, EveryKind[1], null, default);

        var loaded = await journal.Load(_id, default);
        Assert.Equivalent(third.After(EveryKind[1]), loaded!.History, strict: true);
        Assert.Equal([signal], loaded.Inbox);
    }

    [Fact]
    public async Task A_removed_instance_leaves_nothing_and_may_start_again()
    {
        var journal = await Open();
        await Full(journal);
        for (var signal = 0; signal < 120; signal++)
        {
            await journal.Post(_id, InboxSignal.Raised(Noon, "Signal", "1"), default);
        }

        await journal.Remove(_id, default);
        await journal.Remove(_id, default);

        Assert.Null(await journal.Load(_id, default));
        Assert.DoesNotContain(_id, await journal.Unfinished(default));
        Assert.True(await journal.TryStart(Begin, default));
        var loaded = await journal.Load(_id, default);
        Assert.Empty(loaded!.History.Events);
        Assert.Empty(loaded.Inbox);
    }

    [Theory]
    [InlineData(32 * 1024)]
    [InlineData((32 * 1024) + 1)]
    [InlineData(200_000)]
    public async Task Texts_of_any_length_are_kept(int length)
    {
        var journal = await Open();
        var text = string.Concat(Enumerable.Repeat("🔑", length / 2)) + (length % 2 == 0 ? "" : "x");
        var start = Begin with { State = "x" + text };
        await journal.TryStart(start, default);
        var output = new JournalEvent.StepCompleted(Noon, "Step", "hash", text);
        await journal.Append(InstanceHistory.Of(start), output, null, default);

        var loaded = await journal.Load(_id, default);
        Assert.Equal(start.State, loaded!.History.State);
        Assert.Equal([output], loaded.History.Events);
    }

    /// <summary>The journal, which may hold other instances too.</summary>
    protected abstract Task<IJournal> Open();

    private async Task<InstanceHistory> Started(IJournal journal)
    {
        await journal.TryStart(Begin, default);
        return InstanceHistory.Of(Begin);
    }

    private async Task<InstanceHistory> Full(IJournal journal)
    {
        var history = await Started(journal);
        while (history.Events.Count < InstanceHistory.MaxEvents)
        {
            await journal.Append(history, EveryKind[0], null, default);
            history = history.After(EveryKind[0]);
        }

        return history;
    }
}
