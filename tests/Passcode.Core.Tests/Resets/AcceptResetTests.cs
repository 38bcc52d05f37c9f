using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class AcceptResetTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_request_is_recorded_listed_and_started()
    {
        var reset = await _world.Accept(World.Request());

        Assert.Equal((ResetStatus.Accepted, "INC0010023"), (reset.Status, reset.Request.TicketId));
        Assert.Equal(_world.Time.GetUtcNow().AddHours(24), reset.Deadline);
        Assert.Equal(reset, await _world.Read(reset.Id));
        Assert.Equal([reset.Id], _world.Orchestrations.Started);
        var listed = await _world.Store.Query(new ResetQuery(new(2026, 11, 20), new(2026, 11, 20)), CancellationToken.None);
        Assert.Equal([reset.Id], listed.Items.Select(entry => entry.Id));
    }

    [Fact]
    public async Task The_same_key_and_body_give_the_same_reset()
    {
        var first = await _world.Accept(World.Request(), "k");
        var second = await _world.Accept(World.Request(), "k");

        Assert.Equal(first.Id, second.Id);
        Assert.Single(_world.Store.All);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await _world.Accept(World.Request(), "k");

        Assert.IsType<RequestResult<PasscodeReset>.KeyReused>(
            await _world.Get<AcceptReset>().Execute(World.Request(reason: "another"), World.Origin, "k", CancellationToken.None));
        Assert.Single(_world.Store.All);
    }

    [Fact]
    public async Task Another_callers_key_is_another_key()
    {
        var mine = await _world.Accept(World.Request(), "k");
        var theirs = Assert.IsType<RequestResult<PasscodeReset>.Accepted>(
            await _world.Get<AcceptReset>().Execute(World.Request(), World.Origin with { CallerId = "somebody else" }, "k", CancellationToken.None));

        Assert.NotEqual(mine.Id, theirs.Record.Id);
    }

    [Fact]
    public async Task Without_a_key_ticket_and_device_are_the_key_whatever_the_reason()
    {
        var first = await _world.Accept(World.Request(reason: "forgot it"));
        var again = await _world.Accept(World.Request(reason: "forgot it, really"));
        var otherDevice = await _world.Accept(World.Request(deviceId: "22222222-2222-2222-2222-222222222222"));

        Assert.Equal(first.Id, again.Id);
        Assert.NotEqual(first.Id, otherDevice.Id);
    }

    [Fact]
    public async Task Without_key_and_ticket_every_request_is_its_own() =>
        Assert.NotEqual((await _world.Accept(World.Request(ticket: null))).Id, (await _world.Accept(World.Request(ticket: null))).Id);

    [Fact]
    public async Task A_key_may_stand_for_another_request_after_its_window()
    {
        var first = await _world.Accept(World.Request(), "k");
        _world.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        var second = await _world.Accept(World.Request(reason: "again"), "k");

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task A_reset_that_ended_is_not_started_again()
    {
        var reset = await _world.Accept(World.Request(), "k");
        await _world.WriteOutcome((reset.Id, new(ResetStatus.Cancelled, ReasonCode.CancelledByRequest)), CancellationToken.None);

        Assert.Equal(ResetStatus.Cancelled, (await _world.Accept(World.Request(), "k")).Status);
        Assert.Single(_world.Orchestrations.Started);
    }

    [Fact]
    public async Task A_process_that_dies_anywhere_is_taken_up_by_the_retry()
    {
        var calls = await CallsOfOneAcceptance();
        Assert.InRange(calls, 4, 8);
        for (var at = 0; at < calls; at++)
        {
            foreach (var isAfterEffect in new[] { false, true })
            {
                var world = new World { Crash = new Crash(at, isAfterEffect) };
                await Assert.ThrowsAsync<CrashException>(() => world.Accept(World.Request(), "k"));
                world.Crash = new Crash();
                world.Time.Advance(TimeSpan.FromHours(1));
                var reset = await world.Accept(World.Request(), "k");

                Assert.Equal([reset.Id], world.Store.All.Select(stored => stored.Id));
                Assert.Contains(reset.Id, world.Orchestrations.Started);
                Assert.Equal(reset.LastEvent!.At, reset.RequestedAt);
            }
        }
    }

    [Fact]
    public async Task Concurrent_requests_with_one_key_are_one_reset()
    {
        var resets = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _world.Accept(World.Request(), "k")));

        Assert.Single(resets.Select(reset => reset.Id).Distinct());
        Assert.Single(_world.Store.All);
    }

    private static async Task<int> CallsOfOneAcceptance()
    {
        var world = new World();
        await world.Accept(World.Request(), "k");
        return world.Crash.Calls;
    }
}
