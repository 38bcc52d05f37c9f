using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>Devices that confirm after the end of their run.</summary>
public sealed class ConfirmLateTargetsTests
{
    private const int Devices = 45;

    [Fact]
    public void Devices_that_confirm_after_the_end_complete_late_and_the_counts_follow() => VirtualTime.Run(async time =>
    {
        var (world, run) = await Expired(time, Devices);
        var ended = world.BulkTargets.Of(run.Id);
        await Reconcile(world);
        Assert.Equal(Devices, (await BulkRunScenario.Read(world, run.Id)).Counts.InState(TargetState.Expired));

        world.Tenant.ConfirmsAfter = TimeSpan.FromDays(2);
        await Task.Delay(TimeSpan.FromDays(3), time);
        await Subscribe(world);
        var process = world.Process();
        using var metrics = new RecordedMetrics(process);
        await process.GetRequiredService<ReconcileBulkRuns>().Execute(default);

        var late = await BulkRunScenario.Read(world, run.Id);
        Assert.Equal((BulkRunStatus.Completed, Devices, Devices, 0), (late.Status, late.Counts.Total, late.Counts.InState(TargetState.Completed), late.Counts.ByReason.Count));
        Assert.Each(world.BulkTargets.Of(run.Id).Zip(ended), pair =>
        {
            var (target, before) = pair;
            Assert.Equal((TargetState.Completed, true, null, before.EndedAt), (target.State, target.Late, target.ReasonCode, target.EndedAt));
            Assert.Equal(target.IssuedAt!.Value.AddDays(2), target.ConfirmedAt);
        });
        var timeline = await world.BulkRuns.Timeline(run.Id, default);
        Assert.Equal((TimelineEventType.ConfirmedLate, $"{Devices} devices"), (timeline[^1].Type, timeline[^1].Detail));
        Assert.Null(TimelineEvent.FirstBroken(run.Id, timeline));

        Assert.Equal((Devices, false), (late.Late, late.IsLateUnpublished));
        var told = Assert.Single(world.Orchestrations.Deliveries.Values).Event;
        Assert.Equal(("passcode.bulkRun.confirmedLate", Devices), (told.Type, told.ReadData<BulkRunEventData>().Late));
        Assert.Equal(Devices, metrics.Count("passcode.bulk_targets.ended", ("status", "completed"), ("reason", "none"), ("platform", "iOS")));
        Assert.Equal((Devices, TimeSpan.FromDays(2).TotalSeconds), (metrics.Of("passcode.bulk_targets.time_to_confirm").Count(), metrics.Of("passcode.bulk_targets.time_to_confirm").Max()));

        var gets = world.Tenant.Gets;
        await Reconcile(world);
        Assert.Equal((gets, timeline.Count), (world.Tenant.Gets, (await world.BulkRuns.Timeline(run.Id, default)).Count));
    });

    [Theory]
    [InlineData(6.9, true)]
    [InlineData(7.1, false)]
    public void A_device_is_looked_at_for_seven_days(double days, bool isLooked) => VirtualTime.Run(async time =>
    {
        var (world, run) = await Expired(time, 1);
        world.Tenant.ConfirmsAfter = TimeSpan.FromSeconds(8);
        await Task.Delay(TimeSpan.FromDays(days), time);
        await Reconcile(world);

        Assert.Equal(isLooked ? TargetState.Completed : TargetState.Expired, Assert.Single(world.BulkTargets.Of(run.Id)).State);
    });

    [Fact]
    public void The_action_of_a_later_reset_confirms_no_device() => VirtualTime.Run(async time =>
    {
        var (world, run) = await Expired(time, 1);
        var at = world.Time.GetUtcNow();
        world.Tenant.Change(BulkRunScenario.Id(0), device => device with { ResetActions = [new(ActionState.Done, at, at.AddSeconds(8), 0)] });
        await Reconcile(world);

        Assert.Equal(ReasonCode.NotConfirmedInTime, Assert.Single(world.BulkTargets.Of(run.Id)).ReasonCode);
    });

    [Fact]
    public void A_device_to_which_nothing_was_sent_is_not_looked_at() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3);
        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { Schedule = "nightly", IssueUntil = time.GetUtcNow() });
        Assert.Equal(3, run.Counts.InState(TargetState.Expired));
        var gets = world.Tenant.Gets;
        await Reconcile(world);

        Assert.Equal(gets, world.Tenant.Gets);
    });

    [Fact]
    public void A_device_that_a_wipe_superseded_completes_late_when_the_wipe_is_cancelled() => VirtualTime.Run(async time =>
    {
        var (world, run) = await Expired(time, 2, device => device with { ManagementState = "wipePending" });
        Assert.Equal(2, run.Counts.ByReason[ReasonCode.SupersededByWipe]);
        world.Tenant.Change(BulkRunScenario.Id(1), device => device with { ManagementState = "managed" });
        world.Tenant.ConfirmsAfter = TimeSpan.FromHours(1);
        await Task.Delay(TimeSpan.FromDays(1), time);
        await Reconcile(world);

        Assert.Equal(2, (await BulkRunScenario.Read(world, run.Id)).Counts.InState(TargetState.Completed));
    });

    [Fact]
    public void Wherever_a_pass_dies_the_next_one_completes_the_device_and_the_counts() => VirtualTime.Run(async time =>
    {
        for (var at = 0; ; at++)
        {
            foreach (var isAfterEffect in (bool[])[false, true])
            {
                var (world, run) = await Expired(time, 1);
                world.Tenant.ConfirmsAfter = TimeSpan.FromSeconds(8);
                await Subscribe(world);
                var crash = world.Crash = new Crash(at, isAfterEffect);
                await Record.ExceptionAsync(() => Reconcile(world));
                var hasDied = crash.Hit.IsCompleted;
                world.Crash = new Crash();
                await Reconcile(world);

                Assert.True(Assert.Single(world.BulkTargets.Of(run.Id)).Late);
                var completed = await BulkRunScenario.Read(world, run.Id);
                Assert.Equal((1, 1, false), (completed.Counts.InState(TargetState.Completed), completed.Late, completed.IsLateUnpublished));
                Assert.Single(world.Orchestrations.Deliveries);
                await world.ExpectStatistics();
                if (!hasDied)
                {
                    Assert.InRange(at, 4, 40);
                    return;
                }
            }
        }
    });

    private static async Task<(World World, BulkRun Run)> Expired(VirtualTime time, int devices, Func<ManagedDevice, ManagedDevice>? change = null)
    {
        var world = BulkRunScenario.Tenant(time, devices, ("Bulk:CanarySize", "0"));
        world.Tenant.ConfirmsAfter = null;
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        if (change is not null)
        {
            await BulkRunScenario.Until(world, time, run.Id, each => each.AllIssuedAt is not null);
            for (var index = 0; index < devices; index++)
            {
                world.Tenant.Change(BulkRunScenario.Id(index), change);
            }
        }

        await process.End(run.Id);
        return (world, await BulkRunScenario.Read(world, run.Id));
    }

    private static Task Subscribe(World world) => world.Subscriptions.Add(
        new("all", "https://subscriber.example/hook", BulkRunEvent.Types, world.Time.GetUtcNow(), "flow", DateTimeOffset.MaxValue, SigningKey.Create()), default);

    private static Task Reconcile(World world) => world.Get<ReconcileBulkRuns>().Execute(default);
}
