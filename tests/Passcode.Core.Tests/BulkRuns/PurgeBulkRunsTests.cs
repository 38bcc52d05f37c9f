using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Records;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

public sealed class PurgeBulkRunsTests
{
    [Fact]
    public void Ended_runs_are_removed_with_their_devices_and_lists_and_others_stay() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 30, ("Retention:BulkRuns", "31.00:00:00"));
        var old = await List(world, time, 0, 10);
        await Task.Delay(TimeSpan.FromDays(15), time);
        var recent = await List(world, time, 10, 5);
        world.Crash = new Crash(1);
        await Record.ExceptionAsync(() => world.Get<AcceptBulkRun>().Execute(
            BulkRunScenario.Everything(), BulkRunScenario.Uploaded([new(DeviceKey.IntuneDeviceId, BulkRunScenario.Id(20))]), World.Origin, null, default));
        world.Crash = new Crash();
        Assert.Equal(3, world.BulkLists.All.Count());
        await Task.Delay(TimeSpan.FromDays(17), time);
        await world.Get<PurgeBulkRuns>().Execute(default);

        Assert.Equal([recent.Id], world.BulkRuns.All.Select(run => run.Id));
        Assert.Equal((0, 5), (world.BulkTargets.Of(old.Id).Count, world.BulkTargets.Of(recent.Id).Count));
        Assert.Equal(2, world.BulkLists.All.Count());
        Assert.DoesNotContain((await world.BulkRuns.Query(100, null, default)).Items, run => run.Id == old.Id);

        await Task.Delay(TimeSpan.FromDays(20), time);
        await world.Get<PurgeBulkRuns>().Execute(default);
        Assert.Empty(world.BulkLists.All);
    });

    [Fact]
    public void A_run_that_has_not_ended_stays_and_a_selection_is_free_when_its_run_is_gone() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3, ("Retention:BulkRuns", "31.00:00:00"));
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await process.End(run.Id);
        var underWay = (await BulkRunScenario.Read(world, run.Id)) with { Id = new string('0', 32), Status = BulkRunStatus.Paused, EndedAt = null, LastEvent = null };
        await world.BulkRuns.List(underWay, default);
        await world.BulkRuns.TrySave(underWay.Record(time.GetUtcNow(), TimelineEventType.Accepted), null, default);
        await Task.Delay(TimeSpan.FromDays(40), time);
        await world.Get<PurgeBulkRuns>().Execute(default);

        Assert.Equal(underWay.Id, Assert.Single(world.BulkRuns.All).Id);
        await process.End((await BulkRunScenario.Ask(process, BulkRunScenario.Everything())).Id);
    });

    [Fact]
    public void Wherever_a_purge_dies_the_next_one_removes_the_rest() => VirtualTime.Run(async time =>
    {
        for (var at = 0; ; at++)
        {
            var world = BulkRunScenario.Tenant(time, 5, ("Retention:BulkRuns", "31.00:00:00"));
            var run = await List(world, time, 0, 5);
            await Task.Delay(TimeSpan.FromDays(40), time);
            var crash = world.Crash = new Crash(at, isAfterEffect: at % 2 == 0);
            await Record.ExceptionAsync(() => world.Get<PurgeBulkRuns>().Execute(default));
            world.Crash = new Crash();
            await world.Get<PurgeBulkRuns>().Execute(default);

            Assert.Empty(world.BulkRuns.All);
            Assert.Empty(world.BulkTargets.Of(run.Id));
            Assert.Empty(world.BulkLists.All);
            Assert.DoesNotContain(run.Id, world.BulkRuns.Dump, StringComparison.Ordinal);
            if (!crash.Hit.IsCompleted)
            {
                Assert.InRange(at, 4, 20);
                return;
            }
        }
    });

    private static async Task<BulkRun> List(World world, VirtualTime time, int first, int count)
    {
        await using var process = await world.Begin(time);
        var devices = Enumerable.Range(first, count).Select(index => new DeviceReference(DeviceKey.IntuneDeviceId, BulkRunScenario.Id(index)));
        var accepted = await process.Services.GetRequiredService<AcceptBulkRun>().Execute(
            BulkRunScenario.Everything(), BulkRunScenario.Uploaded(devices), World.Origin, null, default);
        var run = Assert.IsType<RequestResult<BulkRun>.Accepted>(accepted).Record;
        await process.End(run.Id);
        return run;
    }
}
