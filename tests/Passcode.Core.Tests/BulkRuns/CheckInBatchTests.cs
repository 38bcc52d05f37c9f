using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>How Intune is asked to contact the devices of a run that have not confirmed.</summary>
public sealed class CheckInBatchTests
{
    private const int FewestCalls = 60;

    [Fact]
    public void Intune_is_asked_in_batches_with_growing_pauses_until_the_end_beside_one_command_each() => VirtualTime.Run(async time =>
    {
        var (world, run) = await RunOffline(time, devices: 3);

        Assert.Equal((BulkRunStatus.Completed, 3), (run.Status, run.Counts.InState(TargetState.Expired)));
        Assert.Each(world.BulkTargets.Of(run.Id), target =>
        {
            var times = SyncsOf(world, target);
            var pauses = Pauses([target.IssuedAt!.Value, .. times]);
            Assert.Equal([1, 4, 9, 35, 60], pauses.Take(5).Select(pause => Math.Floor(pause.TotalMinutes))); // at the first poll when it is time
            Assert.Each(pauses.Skip(4), pause => Assert.InRange(pause.TotalMinutes, 60, 75));
            Assert.Equal((times.Count, times[^1]), (target.SyncRequests, target.LastSyncRequestedAt));
        });
        Assert.Each(world.Tenant.SyncBatches, size => Assert.Equal(3, size));
        BulkRunScenario.ExpectOneCommandEach(world, 3);
    });

    [Fact]
    public void Devices_that_confirm_before_their_first_poll_cost_no_request_and_no_word_in_their_rows() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 40, ("Bulk:CanarySize", "0"));
        var run = await BulkRunScenario.Run(world, time);

        Assert.Equal((40, 40, 0), (run.Counts.InState(TargetState.Completed), world.Tenant.Gets, world.Tenant.Syncs.Count));
        Assert.DoesNotContain("syncRequest", world.BulkTargets.Dump, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void Nothing_is_asked_for_before_all_commands_are_out() => VirtualTime.Run(async time =>
    {
        var world = Offline(time, devices: 6, ("Bulk:CanarySize", "2"));
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, run => run.PauseReason is not null);
        await Task.Delay(TimeSpan.FromHours(2), time);
        var before = world.Tenant.Syncs.Count;
        await process.Services.GetRequiredService<ControlBulkRun>().Resume(run.Id, "op", CancellationToken.None);
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((0, 6), (before, world.Tenant.Syncs.Select(sync => sync.Device).Distinct().Count()));
        Assert.Each(world.Tenant.SyncTimes, at => Assert.True(at > run.AllIssuedAt));
    });

    [Theory]
    [InlineData("retireFailed", "mdm")]
    [InlineData("somethingNew", "mdm")]
    [InlineData(null, "mdm")]
    [InlineData("wipePending", "mdm")]
    [InlineData("managed", "eas")]
    public void Only_managed_devices_are_contacted(string? state, string agent) => VirtualTime.Run(async time =>
    {
        var world = Offline(time, devices: 2);
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, run => run.AllIssuedAt is not null);
        world.Tenant.Change(BulkRunScenario.Id(0), device => device with { ManagementState = state, ManagementAgent = agent });
        await process.End(run.Id);

        Assert.Equal(BulkRunScenario.Id(1), Assert.Single(world.Tenant.Syncs.Select(sync => sync.Device).Distinct()));
    });

    [Theory]
    [InlineData(GraphFault.MissingPermission, null)]
    [InlineData(GraphFault.NotFound, null)]
    [InlineData(GraphFault.NotApplicable, null)]
    [InlineData(GraphFault.Throttled, 7200)]
    [InlineData(GraphFault.Unavailable, null)]
    [InlineData(GraphFault.AnswerLost, null)]
    public void No_answer_to_a_request_changes_the_course_of_the_run(GraphFault fault, int? retryAfter) => VirtualTime.Run(async time =>
    {
        var (expected, undisturbed) = await RunOffline(time, devices: 2);
        var (world, run) = await RunOffline(
            time, devices: 2, world => world.Tenant.SyncProblem = new(fault, "told to", retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null));

        Assert.Equal(Course(expected, undisturbed), Course(world, run));
    });

    [Fact]
    public void Nothing_is_asked_for_when_it_is_turned_off_and_the_devices_are_read_as_often() => VirtualTime.Run(async time =>
    {
        var (on, undisturbed) = await RunOffline(time, devices: 2);
        var (off, run) = await RunOffline(time, devices: 2, world => world.Settings["Passcode:Polling:SyncRequests"] = "false");

        Assert.Equal(Course(on, undisturbed) with { Syncs = 0 }, Course(off, run));
        Assert.Equal(on.BulkTargets.Transactions, off.BulkTargets.Transactions);
    });

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void Nothing_is_asked_for_while_the_emergency_stop_is_set_the_run_is_paused_or_after_it_was_cancelled(bool isStop, bool isCancelled) => VirtualTime.Run(async time =>
    {
        var world = Offline(time, devices: 2);
        await using var process = await world.Begin(time);
        var (stop, control) = (process.Services.GetRequiredService<EmergencyStop>(), process.Services.GetRequiredService<ControlBulkRun>());
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => !world.Tenant.Syncs.IsEmpty);
        await (isStop ? (Task)stop.Set(true, "op", "look first", CancellationToken.None)
            : isCancelled ? control.Cancel(run.Id, "op", CancellationToken.None)
            : control.Pause(run.Id, "op", CancellationToken.None));
        var before = world.Tenant.Syncs.Count;
        await Task.Delay(TimeSpan.FromHours(3), time);
        var during = world.Tenant.Syncs.Count;
        await (isStop ? (Task)stop.Set(false, "op", "looked", CancellationToken.None) : control.Resume(run.Id, "op", CancellationToken.None));
        await process.End(run.Id);

        Assert.Equal((before, !isCancelled), (during, world.Tenant.Syncs.Count > during));
    });

    [Fact]
    public void Requests_that_find_no_room_in_the_pace_wait_for_the_next_poll_and_delay_none() => VirtualTime.Run(async time =>
    {
        var (off, undisturbed) = await RunOffline(time, devices: 400, world => world.Settings["Passcode:Polling:SyncRequests"] = "false");
        var (world, run) = await RunOffline(time, devices: 400);

        Assert.Equal(Course(off, undisturbed), Course(world, run) with { Syncs = 0 });
        DateTimeOffset[] times = [.. world.Tenant.SyncTimes];
        Assert.Each(times, at => Assert.InRange(times.Count(other => other >= at && other < at.AddSeconds(20)), 1, 100)); // half of what bulk runs have, caught up with 5 s
        Assert.Each(world.BulkTargets.Of(run.Id), target => Assert.Equal(SyncsOf(world, target).Count, target.SyncRequests));
        Assert.Each(world.BulkTargets.Of(run.Id), target => Assert.InRange(target.SyncRequests, 10, 27));
        Console.WriteLine($"MEASURE gets {world.Tenant.Gets / 400.0} posts {world.Tenant.Posts / 400.0} syncs {world.Tenant.Syncs.Count / 400.0} off gets {off.Tenant.Gets / 400.0} tx {world.BulkTargets.Transactions} {off.BulkTargets.Transactions} batches {world.Tenant.SyncBatches.Count} max20 {times.Max(at => times.Count(other => other >= at && other < at.AddSeconds(20)))} first {times[0] - run.AllIssuedAt} all first {world.BulkTargets.Of(run.Id).Max(target => SyncsOf(world, target)[0] - target.IssuedAt!.Value)}");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whenever_the_process_dies_no_device_gets_a_second_command_or_a_second_request_for_one_pause(bool isAfterEffect) => VirtualTime.Run(time => Crash.AtEveryCall(
        FewestCalls,
        crash => RunThrough(time, crash),
        at => new Crash(at, isAfterEffect, isSilent: true),
        at => new Crash(at, isAfterEffect, isOnce: true)));

    private static async Task RunThrough(VirtualTime time, Crash crash)
    {
        var world = Offline(time, devices: 2, ("Polling:Deadline", "00:20:00"));
        await world.RunThrough(crash, time, BulkCrashTests.Live);
        var run = Assert.Single((await world.BulkRuns.Query(10, null, CancellationToken.None)).Items);

        BulkRunScenario.ExpectOneCommandEach(world, 2);
        Assert.Each(world.BulkTargets.Of(run.Id), target =>
        {
            var times = SyncsOf(world, target);
            Assert.Equal(TargetState.Expired, target.State);
            Assert.InRange(times.Count, target.SyncRequests - 1, target.SyncRequests); // one is recorded and lost at most
            Assert.Each(Pauses([target.IssuedAt!.Value, .. times]).Index(), pause => Assert.True(pause.Item >= new PollingOptions().SyncDelayBefore(pause.Index)));
        });
    }

    private static World Offline(VirtualTime time, int devices, params (string Name, string Value)[] settings)
    {
        var world = BulkRunScenario.Tenant(time, devices, [("Bulk:CanarySize", "0"), .. settings]);
        world.Tenant.ConfirmsAfter = null;
        return world;
    }

    private static async Task<(World World, BulkRun Run)> RunOffline(VirtualTime time, int devices, Action<World>? prepare = null)
    {
        var world = Offline(time, devices);
        prepare?.Invoke(world);
        return (world, await BulkRunScenario.Run(world, time));
    }

    private static List<DateTimeOffset> SyncsOf(World world, BulkTarget target) =>
        [.. world.Tenant.Syncs.Where(sync => sync.Device == target.Device!.IntuneDeviceId).Select(sync => sync.At)];

    private static List<TimeSpan> Pauses(IReadOnlyList<DateTimeOffset> times) => [.. times.Zip(times.Skip(1), (one, next) => next - one)];

    private static RunCourse Course(World world, BulkRun run) => new(
        run.Status, run.EndedAt - run.RequestedAt, run.Counts.InState(TargetState.Expired), world.Tenant.Posts, world.Tenant.Gets, world.Tenant.Syncs.Count);

    private sealed record RunCourse(BulkRunStatus Status, TimeSpan? Duration, int Expired, int Posts, int Gets, int Syncs);
}
