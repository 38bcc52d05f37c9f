using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class PurgeResetsTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Ended_resets_are_removed_after_their_retention_with_their_timeline_and_their_entry_in_the_list()
    {
        var old = await Ended("A");
        var underWay = (await _world.Accept(World.Request("22222222-2222-2222-2222-222222222222", "B"))).Id;
        _world.Time.Advance(TimeSpan.FromDays(100));
        var recent = await Ended("C");
        _world.Time.Advance(TimeSpan.FromDays(266));
        await Purge();

        Assert.Equal([underWay, recent], _world.Store.All.Select(reset => reset.Id).Order());
        Assert.Empty(await _world.Store.Timeline(old, default));
        Assert.DoesNotContain(old, _world.Store.Dump, StringComparison.Ordinal);
        Assert.Null(await _world.Store.Find(old, default));
    }

    [Fact]
    public async Task The_setting_says_how_long()
    {
        await Ended("A");
        _world.Settings["Passcode:Retention:Resets"] = "31.00:00:00";
        _world.Time.Advance(TimeSpan.FromDays(31));
        await Purge();
        Assert.Single(_world.Store.All);

        _world.Time.Advance(TimeSpan.FromDays(1));
        await Purge();
        Assert.Empty(_world.Store.All);
    }

    [Fact]
    public async Task A_request_that_was_never_recorded_leaves_the_list()
    {
        _world.Crash = new Crash(3, isAfterEffect: false);
        await Assert.ThrowsAsync<CrashException>(() => _world.Accept(World.Request()));
        _world.Crash = new Crash();
        Assert.Empty(_world.Store.All);
        _world.Time.Advance(TimeSpan.FromDays(367));
        await Purge();

        Assert.Empty((await _world.Store.Query(new(DateOnly.MinValue, DateOnly.MaxValue), default)).Items);
    }

    [Fact]
    public async Task An_idempotency_key_gives_a_new_reset_when_its_own_is_gone()
    {
        _world.Settings["Passcode:Requests:IdempotencyWindow"] = "30.00:00:00";
        _world.Settings["Passcode:Retention:Resets"] = "31.00:00:00";
        var first = await _world.Accept(World.Request(), "key");
        await _world.WriteOutcome((first.Id, new(ResetStatus.Cancelled)));
        _world.Time.Advance(TimeSpan.FromDays(33));
        await Purge();

        Assert.NotEqual(first.Id, (await _world.Accept(World.Request(), "key")).Id);
    }

    [Fact]
    public async Task Wherever_a_purge_dies_the_next_one_removes_the_rest()
    {
        for (var at = 0; ; at++)
        {
            var ids = new[] { await Ended("A"), await Ended("B") };
            _world.Time.Advance(TimeSpan.FromDays(400));
            var crash = _world.Crash = new Crash(at, isAfterEffect: at % 2 == 0);
            await Record.ExceptionAsync(Purge);
            _world.Crash = new Crash();
            await Purge();

            Assert.Each(ids, id => Assert.DoesNotContain(id, _world.Store.Dump, StringComparison.Ordinal));
            if (!crash.Hit.IsCompleted)
            {
                Assert.InRange(at, 4, 12);
                return;
            }
        }
    }

    private Task Purge() => _world.Get<PurgeResets>().Execute(default);

    private async Task<string> Ended(string ticket)
    {
        var id = (await _world.Accept(World.Request(ticket: ticket))).Id;
        await _world.WriteOutcome((id, new(ResetStatus.Cancelled)));
        return id;
    }
}
