using Passcode.Core.Eligibility;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Callbacks;

/// <summary>The process dies at every call that a step makes; the step is then run again, as both hosts do.</summary>
public sealed class NothingIsLostTests
{
    private static readonly ResetRequest Asked = World.Request() with { CallbackUrl = FakeReceiver.Address };

    [Fact]
    public Task Accepted() => TellsWhereverItDies(ResetStatus.Accepted, _ => Task.CompletedTask, (world, id) => world.Step<CheckEligibilityActivity>(id));

    [Fact]
    public Task Pending() => TellsWhereverItDies(
        ResetStatus.Pending, (world, id) => world.Step<CheckEligibilityActivity>(id), Issue);

    [Fact]
    public Task Ended() => TellsWhereverItDies(ResetStatus.Failed, _ => Task.CompletedTask, End(ResetStatus.Failed, ReasonCode.GraphRejected));

    [Fact]
    public Task Ended_by_an_orchestration_that_was_lost_and_is_begun_again() => TellsWhereverItDies(
        ResetStatus.Failed,
        _ => Task.CompletedTask,
        End(ResetStatus.Failed, ReasonCode.GraphRejected),
        async (world, id) => World.EndOf(await world.Step<CheckEligibilityActivity>(id)));

    [Fact]
    public Task Confirmed_late() => TellsWhereverItDies(ResetStatus.Completed, Expire, (world, _) => world.Get<ReconcileResets>().Execute(default));

    [Fact]
    public async Task Confirmed_late_and_gone_from_Intune_before_it_was_told()
    {
        var world = await Begin(Expire);
        var id = Assert.Single(world.Store.All).Id;
        world.Crash = new Crash(5, isAfterEffect: true);
        await Assert.ThrowsAsync<CrashException>(() => world.Get<ReconcileResets>().Execute(default));
        world.Crash = new Crash();
        Assert.Equal(ResetStatus.Completed, (await world.Read(id)).Status);
        Assert.DoesNotContain(world.Orchestrations.Deliveries.Values, delivery => delivery.Event.ReadData<ResetEventData>().Late);

        world.Tenant.Remove(Sample.DeviceId);
        await world.Get<ReconcileResets>().Execute(default);
        Assert.Contains(world.Orchestrations.Deliveries.Values, delivery => delivery.Event.ReadData<ResetEventData>().Late);
    }

    private static async Task TellsWhereverItDies(
        ResetStatus status, Func<World, string, Task> before, Func<World, string, Task> step, Func<World, string, Task>? again = null)
    {
        var calls = await Calls(before, step);
        Assert.InRange(calls, 3, 20);
        for (var at = 0; at < calls; at++)
        {
            foreach (var isAfterEffect in new[] { false, true })
            {
                var world = await Begin(before);
                var id = Assert.Single(world.Store.All).Id;
                world.Crash = new Crash(at, isAfterEffect);
                await Assert.ThrowsAsync<CrashException>(() => step(world, id));
                world.Crash = new Crash();
                world.Time.Advance(TimeSpan.FromMinutes(1));
                await step(world, id);
                await (again?.Invoke(world, id) ?? Task.CompletedTask);

                var told = world.Orchestrations.Deliveries.Values.Where(delivery => delivery.Event.ReadData<ResetEventData>().Status == status).ToList();
                var delivery = Assert.Single(told);
                Assert.Equal((status.IsTerminal() ? 1 : 0, true), (delivery.Receivers.Count, delivery.FindsSubscribers));
            }
        }
    }

    private static Task TellsWhereverItDies(ResetStatus status, Func<World, Task> before, Func<World, string, Task> step, Func<World, string, Task>? again = null) =>
        TellsWhereverItDies(status, (world, _) => before(world), step, again);

    private static async Task<World> Begin(Func<World, string, Task> before)
    {
        var world = new World();
        world.Tenant.Add(Sample.IPhone());
        await CallbackPublisherTests.Subscribe(world, Enum.GetValues<ResetStatus>());
        await before(world, (await world.Accept(Asked)).Id);
        return world;
    }

    private static async Task<int> Calls(Func<World, string, Task> before, Func<World, string, Task> step)
    {
        var world = await Begin(before);
        world.Crash = new Crash();
        await step(world, world.Store.All.Single().Id);
        return world.Crash.Calls;
    }

    // Until the command is out: a step whose answer was lost looks at the device first.
    private static async Task Issue(World world, string id)
    {
        while (await world.Step<IssueCommandActivity>(id) is not { Outcome: null, Phase: ResetPhase.PollDeviceActionState })
        {
            world.Time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static Func<World, string, Task> End(ResetStatus status, ReasonCode reason) =>
        async (world, id) => await world.WriteOutcome((id, new(status, reason, Attempt: (await world.Read(id)).Attempt?.Number)));

    private static async Task Expire(World world, string id)
    {
        world.Tenant.ConfirmsAfter = TimeSpan.FromDays(2);
        await world.Step<CheckEligibilityActivity>(id);
        await Issue(world, id);
        world.Time.Advance(TimeSpan.FromDays(1));
        await End(ResetStatus.Expired, ReasonCode.NotConfirmedInTime)(world, id);
        world.Time.Advance(TimeSpan.FromDays(2));
    }
}
