using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>Whole runs through the replay driver, in virtual time.</summary>
public sealed class BulkRunOrchestratorTests
{
    [Fact]
    public void Every_device_is_reset_once_the_first_five_alone() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 48);
        world.Tenant.Add(Sample.Laptop("laptop"));
        var run = await BulkRunScenario.Run(world, time);

        Assert.Equal(BulkRunStatus.Completed, run.Status);
        Assert.Equal((48, 1, 49), (run.Counts.InState(TargetState.Completed), run.Counts.InState(TargetState.Ineligible), run.Counts.Total));
        Assert.Equal(1, run.Counts.ByReason[ReasonCode.NotSupportedByPlatform]);
        BulkRunScenario.ExpectOneCommandEach(world, 48);
        Assert.Equal([5, 20, 20, 3], world.Tenant.CommandBatches);
        Assert.Each(world.Tenant.ResetTimes.Skip(5), at => Assert.True(at >= run.CanaryPassedAt));
        Assert.Empty(world.Locks.Held);
        Assert.Null(TimelineEvent.FirstBroken(run.Id, await world.BulkRuns.Timeline(run.Id, CancellationToken.None)));
        Assert.Equal(
            [TimelineEventType.Accepted, TimelineEventType.Started, TimelineEventType.CanaryPassed, TimelineEventType.Ended],
            (await world.BulkRuns.Timeline(run.Id, CancellationToken.None)).Select(entry => entry.Type));
    });

    [Fact]
    public void A_dry_run_judges_every_device_and_touches_none() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 30);
        world.Tenant.Add(Sample.Laptop("laptop"));
        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything(dryRun: true));

        Assert.Equal((BulkRunStatus.Completed, 30, 1), (run.Status, run.Counts.InState(TargetState.Queued), run.Counts.InState(TargetState.Ineligible)));
        Assert.Equal((0, 0), (world.Tenant.Posts, world.Tenant.Gets));
    });

    [Theory]
    [InlineData(0, null, "The selection contains no devices.")]
    [InlineData(30, 20, "The selection contains more than 20 devices. Select fewer devices, or raise maxTargets.")]
    [InlineData(30, 200, "The selection contains more than 25 devices. Select fewer devices, or ask an administrator to raise the limit.")]
    public void A_run_that_cannot_be_begun_says_what_to_change(int devices, int? maxTargets, string problem) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, devices, ("Bulk:MaxTargets", "25"));
        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything(maxTargets: maxTargets));

        Assert.Equal(BulkRunStatus.Failed, run.Status);
        Assert.StartsWith(problem, run.Problem, StringComparison.Ordinal);
        Assert.Equal(0, world.Tenant.Posts);
    });

    [Fact]
    public void An_unknown_group_ends_the_run_and_a_busy_Graph_does_not() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3);
        world.Tenant.FailGets(new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromMinutes(1)));
        world.Tenant.Selections[new BulkSelection.Group("frontline")] = [BulkRunScenario.Id(0), BulkRunScenario.Id(1), BulkRunScenario.Id(1)];
        var known = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { Selection = new BulkSelection.Group("frontline") });
        var unknown = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { Selection = new BulkSelection.Group("nobody") });

        Assert.Equal((BulkRunStatus.Completed, 2), (known.Status, known.Counts.Total));
        Assert.Equal(BulkRunStatus.Failed, unknown.Status);
        BulkRunScenario.ExpectOneCommandEach(world, 2);
    });

    [Fact]
    public void A_member_of_a_group_whose_devices_cannot_be_read_is_told_and_the_rest_goes_on() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3);
        world.Tenant.Selections[new BulkSelection.Group("frontline")] = [BulkRunScenario.Id(0), BulkRunScenario.Id(1)];
        world.Tenant.UnreadableMembers = [new("user U7", new GraphProblem(GraphFault.Rejected, "400 BadRequest: no"))];

        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { Selection = new BulkSelection.Group("frontline") });

        Assert.Equal((BulkRunStatus.Completed, 2, 1), (run.Status, run.Counts.InState(TargetState.Completed), run.Counts.ByReason[ReasonCode.GroupMemberUnreadable]));
        var told = Assert.Single(world.BulkTargets.Of(run.Id), target => target.State == TargetState.Ineligible);
        Assert.Equal(("user-u7", "The devices of user U7 could not be read: 400 BadRequest: no"), (told.Id, told.Detail));
        BulkRunScenario.ExpectOneCommandEach(world, 2);
    });

    [Fact]
    public void Lines_of_a_list_that_are_no_device_are_told_by_their_number() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 250);
        await using var process = await world.Begin(time);
        var asked = await process.Services.GetRequiredService<AcceptBulkRun>().Execute(BulkRunScenario.Everything(), Lines(), World.Origin, null, CancellationToken.None);
        var run = Assert.IsType<RequestResult<BulkRun>.Accepted>(asked).Record;
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((250, 1, 251), (run.Counts.InState(TargetState.Completed), run.Counts.ByReason[ReasonCode.DeviceNotFound], run.Counts.Total));
        var bad = Assert.Single(world.BulkTargets.Of(run.Id), target => target.State == TargetState.Ineligible);
        Assert.Equal((7, "SN-nobody"), (bad.Line, bad.Detail));
        BulkRunScenario.ExpectOneCommandEach(world, 250);

        static async IAsyncEnumerable<ListedDevice> Lines()
        {
            await Task.Yield();
            yield return new ListedDevice(7, new DeviceReference(DeviceKey.SerialNumber, "SN-nobody"));
            for (var index = 0; index < 250; index++)
            {
                yield return new ListedDevice(index + 8, new DeviceReference(DeviceKey.SerialNumber, "SN-" + BulkRunScenario.Id(index)));
            }
        }
    });

    [Fact]
    public void A_line_whose_columns_name_different_devices_resets_none() => VirtualTime.Run(async time =>
    {
        const string Entra = "5a1b2c3d-0000-4000-8000-000000000001", Other = "5a1b2c3d-0000-4000-8000-000000000002";
        var world = BulkRunScenario.Tenant(time, 4);
        world.Tenant.Change(BulkRunScenario.Id(0), device => device with { EntraDeviceId = Entra.ToUpperInvariant() });
        world.Tenant.Change(BulkRunScenario.Id(3), device => device with { EntraDeviceId = Entra });
        await using var process = await world.Begin(time);
        var asked = await process.Services.GetRequiredService<AcceptBulkRun>().Execute(BulkRunScenario.Everything(), Lines(), World.Origin, null, CancellationToken.None);
        var run = Assert.IsType<RequestResult<BulkRun>.Accepted>(asked).Record;
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((2, 2, 4), (run.Counts.InState(TargetState.Completed), run.Counts.ByReason[ReasonCode.AmbiguousDevice], run.Counts.Total));
        var bad = world.BulkTargets.Of(run.Id).Where(target => target.State == TargetState.Ineligible).OrderBy(target => target.Line).ToList();
        Assert.Equal([3, 5], bad.Select(target => target.Line));
        Assert.Contains("SN-" + BulkRunScenario.Id(2), bad[0].Detail, StringComparison.Ordinal);
        Assert.Contains(Other, bad[1].Detail, StringComparison.Ordinal);
        BulkRunScenario.ExpectOneCommandEach(world, 2);

        static async IAsyncEnumerable<ListedDevice> Lines()
        {
            await Task.Yield();
            yield return Line(2, BulkRunScenario.Id(0), new(DeviceKey.SerialNumber, "sn-" + BulkRunScenario.Id(0)), new(DeviceKey.Imei, "356789012345678"), new(DeviceKey.EntraDeviceId, Entra));
            yield return Line(3, BulkRunScenario.Id(1), new DeviceReference(DeviceKey.SerialNumber, "SN-" + BulkRunScenario.Id(2)));
            yield return Line(4, BulkRunScenario.Id(2), new DeviceReference(DeviceKey.EntraDeviceId, Entra)); // Intune knows none of it
            yield return new ListedDevice(5, new DeviceReference(DeviceKey.SerialNumber, "SN-" + BulkRunScenario.Id(3)), [new(DeviceKey.EntraDeviceId, Other)]);
        }

        static ListedDevice Line(int number, string id, params DeviceReference[] also) =>
            new(number, new DeviceReference(DeviceKey.IntuneDeviceId, id), also.Length == 0 ? null : also);
    });

    [Fact]
    public void The_same_key_gives_the_same_run_and_an_unfinished_run_of_the_same_selection_is_in_the_way() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 30);
        await using var process = await world.Begin(time);
        var request = process.Services.GetRequiredService<AcceptBulkRun>();
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything(), "k");
        var same = await BulkRunScenario.Ask(process, BulkRunScenario.Everything(), "k");
        var other = await request.Execute(BulkRunScenario.Everything(maxTargets: 7), World.Origin, "k", CancellationToken.None);
        var beside = await request.Execute(BulkRunScenario.Everything(), World.Origin, null, CancellationToken.None);
        await process.End(run.Id);
        var after = await request.Execute(BulkRunScenario.Everything(dryRun: true), World.Origin, null, CancellationToken.None);

        Assert.Equal(run.Id, same.Id);
        Assert.IsType<RequestResult<BulkRun>.KeyReused>(other);
        Assert.Equal(run.Id, Assert.IsType<BulkRequestResult.Overlaps>(beside).RunId);
        Assert.IsType<RequestResult<BulkRun>.Accepted>(after);
    });

    [Fact]
    public void The_end_of_a_run_is_told_with_its_summary_and_leaves_a_trail() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 10);
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { CallbackUrl = "https://receiver.example/hook" });
        await process.End(run.Id);
        await Task.Delay(TimeSpan.FromSeconds(5), time);

        var told = Assert.Single(world.Receiver.Calls).Event;
        Assert.Equal(("passcode.bulkRun.completed", 10), (told.Type, told.ReadData<BulkRunEventData>().Counts.InState(TargetState.Completed)));
        Assert.Equal(
            [AuditEventType.BulkRunRequested, AuditEventType.BulkRunEnded],
            world.Audit.Entries.Where(entry => entry.Subject == "bulk-runs/" + run.Id).OrderBy(entry => entry.At).Select(entry => entry.Type));
    });

    [Fact]
    public void Devices_are_counted_in_the_metrics_as_they_end() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 10);
        world.Tenant.Add(Sample.Laptop("laptop"));
        world.Tenant.Answers[BulkRunScenario.Id(7)] = ActionState.Failed;
        await using var process = await world.Begin(time);
        using var metrics = new RecordedMetrics(process.Services);
        await process.End((await BulkRunScenario.Ask(process, BulkRunScenario.Everything(dryRun: true))).Id);
        Assert.Empty(metrics.Of("passcode.bulk_targets.ended"));

        await process.End((await BulkRunScenario.Ask(process, BulkRunScenario.Everything())).Id);

        Assert.Equal(9, metrics.Count("passcode.bulk_targets.ended", ("status", "completed"), ("reason", "none"), ("platform", "iOS")));
        Assert.Equal(1, metrics.Count("passcode.bulk_targets.ended", ("status", "failed"), ("reason", "wrongUnlockToken"), ("platform", "iOS")));
        Assert.Equal(1, metrics.Count("passcode.bulk_targets.ended", ("status", "ineligible"), ("reason", "notSupportedByPlatform"), ("platform", "windows")));
        Assert.Equal(9, metrics.Of("passcode.bulk_targets.time_to_confirm").Count());
        Assert.Equal(2, metrics.Of("passcode.bulk_runs.ended").Sum());
        var run = world.BulkRuns.All.Single(run => !run.Request.DryRun);
        Assert.Equal((run.StartedAt, 10, 1), (run.Course![0].At, run.Course[0].Queued, run.Course[0].Ended));
        Assert.Equal((0, 0, 9, 1, 11), (run.Course[^1].Queued, run.Course[^1].Issued, run.Course[^1].Completed, run.Course[^1].Failed, run.Course[^1].Ended));
    });

    [Fact]
    public void A_run_that_lost_its_orchestration_goes_on_where_its_devices_are() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 300);
        var first = await world.Begin(time);
        var run = await BulkRunScenario.Ask(first, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts >= 100);
        world.Crash = new Crash(0, isSilent: true);
        await Task.Delay(TimeSpan.FromMinutes(5), time);

        // Another journal: what the first process had written down is gone, and a device has joined the selection.
        world.Crash = new Crash();
        world.Tenant.Add(Sample.IPhone(BulkRunScenario.Id(999)));
        await using var second = await world.Begin(time);
        await second.Services.GetRequiredService<ReconcileBulkRuns>().Execute(CancellationToken.None);
        await second.End(run.Id);

        Assert.Equal((300, 300), ((await BulkRunScenario.Read(world, run.Id)).Counts.InState(TargetState.Completed), (await BulkRunScenario.Read(world, run.Id)).Counts.Total));
        BulkRunScenario.ExpectOneCommandEach(world, 300);
    });
}
