using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Testing;
using Passcode.Core.Tests.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>Whole runs through the replay driver, in virtual time.</summary>
public sealed class BulkRunOrchestratorTests
{
    [Fact]
    public void Every_device_is_reset_once_the_first_five_alone() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 48);
        world.Tenant.Add(Sample.Laptop("laptop"));
        var run = await BulkStory.Run(world, time);

        Assert.Equal(BulkRunStatus.Completed, run.Status);
        Assert.Equal((48, 1, 49), (run.Counts.Of(TargetState.Completed), run.Counts.Of(TargetState.Ineligible), run.Counts.Total));
        Assert.Equal(1, run.Counts.ByReason[ReasonCode.NotSupportedByPlatform]);
        BulkStory.ExpectOneCommandEach(world, 48);
        Assert.Equal([5, 20, 20, 3], world.Tenant.CommandBatches);
        Assert.All(world.Tenant.ResetTimes.Skip(5), at => Assert.True(at >= run.CanaryPassedAt));
        Assert.Empty(world.Locks.Held);
        Assert.Null(TimelineEvent.FirstBroken(run.Id, await world.BulkRuns.Timeline(run.Id, CancellationToken.None)));
        Assert.Equal(
            [TimelineEventType.Accepted, TimelineEventType.Started, TimelineEventType.CanaryPassed, TimelineEventType.Ended],
            (await world.BulkRuns.Timeline(run.Id, CancellationToken.None)).Select(entry => entry.Type));
    });

    [Fact]
    public void A_dry_run_judges_every_device_and_touches_none() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 30);
        world.Tenant.Add(Sample.Laptop("laptop"));
        var run = await BulkStory.Run(world, time, BulkStory.Everything(dryRun: true));

        Assert.Equal((BulkRunStatus.Completed, 30, 1), (run.Status, run.Counts.Of(TargetState.Queued), run.Counts.Of(TargetState.Ineligible)));
        Assert.Equal((0, 0), (world.Tenant.Posts, world.Tenant.Gets));
    });

    [Theory]
    [InlineData(0, null, "The selection has no devices.")]
    [InlineData(30, 20, "The selection has more than 20 devices. Narrow it, or raise maxTargets.")]
    [InlineData(30, 200, "The selection has more than 25 devices. Narrow it, or raise Passcode:Bulk:MaxTargets.")]
    public void A_run_that_cannot_be_begun_says_what_to_change(int devices, int? maxTargets, string problem) => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, devices, ("Bulk:MaxTargets", "25"));
        var run = await BulkStory.Run(world, time, BulkStory.Everything(maxTargets: maxTargets));

        Assert.Equal(BulkRunStatus.Failed, run.Status);
        Assert.StartsWith(problem, run.Problem, StringComparison.Ordinal);
        Assert.Equal(0, world.Tenant.Posts);
    });

    [Fact]
    public void An_unknown_group_ends_the_run_and_a_busy_Graph_does_not() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 3);
        world.Tenant.FailGets(new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromMinutes(1)));
        world.Tenant.Groups["frontline"] = [BulkStory.Id(0), BulkStory.Id(1), BulkStory.Id(1)];
        var known = await BulkStory.Run(world, time, BulkStory.Everything() with { Selection = new BulkSelection(GroupId: "frontline") });
        var unknown = await BulkStory.Run(world, time, BulkStory.Everything() with { Selection = new BulkSelection(GroupId: "nobody") });

        Assert.Equal((BulkRunStatus.Completed, 2), (known.Status, known.Counts.Total));
        Assert.Equal(BulkRunStatus.Failed, unknown.Status);
        BulkStory.ExpectOneCommandEach(world, 2);
    });

    [Fact]
    public void Lines_of_a_list_that_are_no_device_are_told_by_their_number() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 250);
        await using var process = await world.Begin(time);
        var asked = await process.Services.GetRequiredService<RequestBulkRun>().Run(BulkStory.Everything(), Lines(), World.Origin, null, CancellationToken.None);
        var run = Assert.IsType<BulkAcceptance.Accepted>(asked).Run;
        await process.End(run.Id);
        run = await BulkStory.Read(world, run.Id);

        Assert.Equal((250, 1, 251), (run.Counts.Of(TargetState.Completed), run.Counts.ByReason[ReasonCode.DeviceNotFound], run.Counts.Total));
        var bad = Assert.Single(world.BulkTargets.Of(run.Id), target => target.State == TargetState.Ineligible);
        Assert.Equal((7, "SN-nobody"), (bad.Line, bad.Detail));
        BulkStory.ExpectOneCommandEach(world, 250);

        static async IAsyncEnumerable<ListedDevice> Lines()
        {
            await Task.Yield();
            yield return new ListedDevice(7, new DeviceReference(DeviceKey.SerialNumber, "SN-nobody"));
            for (var index = 0; index < 250; index++)
            {
                yield return new ListedDevice(index + 8, new DeviceReference(DeviceKey.SerialNumber, "SN-" + BulkStory.Id(index)));
            }
        }
    });

    [Fact]
    public void The_same_key_gives_the_same_run_and_an_unfinished_run_of_the_same_selection_is_in_the_way() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 30);
        await using var process = await world.Begin(time);
        var request = process.Services.GetRequiredService<RequestBulkRun>();
        var run = await BulkStory.Ask(process, BulkStory.Everything(), "k");
        var same = await BulkStory.Ask(process, BulkStory.Everything(), "k");
        var other = await request.Run(BulkStory.Everything(maxTargets: 7), World.Origin, "k", CancellationToken.None);
        var beside = await request.Run(BulkStory.Everything(), World.Origin, null, CancellationToken.None);
        await process.End(run.Id);
        var after = await request.Run(BulkStory.Everything(dryRun: true), World.Origin, null, CancellationToken.None);

        Assert.Equal(run.Id, same.Id);
        Assert.IsType<BulkAcceptance.KeyReused>(other);
        Assert.Equal(run.Id, Assert.IsType<BulkAcceptance.Overlaps>(beside).RunId);
        Assert.IsType<BulkAcceptance.Accepted>(after);
    });

    [Fact]
    public void The_end_of_a_run_is_told_with_its_summary_and_leaves_a_trail() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 10);
        await using var process = await world.Begin(time);
        var run = await BulkStory.Ask(process, BulkStory.Everything() with { CallbackUrl = "https://receiver.example/hook" });
        await process.End(run.Id);
        await Task.Delay(TimeSpan.FromSeconds(5), time);

        var told = Assert.Single(world.Receiver.Calls).Event;
        Assert.Equal(("passcode.bulkRun.completed", 10), (told.Type, told.ReadData<BulkRunEventData>().Counts.Of(TargetState.Completed)));
        Assert.Equal(
            [AuditEventType.BulkRunRequested, AuditEventType.BulkRunEnded],
            world.Trail.Entries.Where(entry => entry.Subject == "bulk-runs/" + run.Id).OrderBy(entry => entry.At).Select(entry => entry.Type));
    });

    [Fact]
    public void A_run_that_lost_its_workflow_goes_on_where_its_devices_are() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 300);
        var first = await world.Begin(time);
        var run = await BulkStory.Ask(first, BulkStory.Everything());
        await BulkStory.Until(world, time, run.Id, _ => world.Tenant.Posts >= 100);
        world.Crash = new Crash(0, isSilent: true);
        await Task.Delay(TimeSpan.FromMinutes(5), time);

        // Another journal: what the first process had written down is gone, and a device has joined the selection.
        world.Crash = new Crash();
        world.Tenant.Add(Sample.IPhone(BulkStory.Id(999)));
        await using var second = await world.Begin(time);
        await second.Services.GetRequiredService<ReconcileBulkRuns>().Run(CancellationToken.None);
        await second.End(run.Id);

        Assert.Equal((300, 300), ((await BulkStory.Read(world, run.Id)).Counts.Of(TargetState.Completed), (await BulkStory.Read(world, run.Id)).Counts.Total));
        BulkStory.ExpectOneCommandEach(world, 300);
    });
}
