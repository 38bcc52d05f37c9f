using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>What is known of a run before its first command, and who starts it.</summary>
public sealed class RunReviewTests
{
    [Fact]
    public void A_run_is_reviewed_and_sends_nothing_until_it_is_started() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { AwaitStart = true });
        run = await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingStart);
        await Task.Delay(TimeSpan.FromHours(1), time);

        Assert.Equal((3, 1, 1), (run.Platforms![DevicePlatform.Ios], run.Platforms[DevicePlatform.Android], run.Refusals![ReasonCode.NotSupportedByPlatform]));
        Assert.Equal((3, 1), (run.Effects![ResetEffect.PasscodeRemoved], run.Effects[ResetEffect.NewWorkProfilePasscode]));
        Assert.Equal(0, world.Tenant.Posts);
        var control = process.Services.GetRequiredService<ControlBulkRun>();
        Assert.IsType<BulkRunControlResult.Done>(await control.Start(run.Id, "ada", default));
        Assert.IsType<BulkRunControlResult.Done>(await control.Start(run.Id, "ada", default));
        await process.End(run.Id);

        Assert.Equal((BulkRunStatus.Completed, 4), ((await BulkRunScenario.Read(world, run.Id)).Status, world.Tenant.Posts));
        Assert.Equal(
            [TimelineEventType.Accepted, TimelineEventType.Reviewed, TimelineEventType.StartRequested, TimelineEventType.Started],
            (await world.BulkRuns.Timeline(run.Id, default)).Take(4).Select(entry => entry.Type));
        Assert.Single(world.Audit.Entries, entry => entry.Type == Core.Audit.AuditEventType.BulkRunStarted && entry.Actor == "ada");
        Assert.IsType<BulkRunControlResult.TooLate>(await control.Start(run.Id, "ada", default));
    });

    [Fact]
    public void An_approval_starts_a_run_too() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        world.Settings["Passcode:Bulk:ApprovalAbove"] = "0";
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { AwaitStart = true });
        await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        Assert.IsType<BulkRunControlResult.TooLate>(await process.Services.GetRequiredService<ControlBulkRun>().Start(run.Id, "ada", default));
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(run.Id, ApprovalDecision.Approve, null, null, World.Boss, default);
        await process.End(run.Id);

        Assert.Equal((BulkRunStatus.Completed, 4), ((await BulkRunScenario.Read(world, run.Id)).Status, world.Tenant.Posts));
    });

    [Fact]
    public void A_run_that_nobody_starts_expires_and_sends_nothing() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);

        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { AwaitStart = true });

        Assert.Equal((BulkRunStatus.Expired, 4, 0), (run.Status, run.Counts.InState(TargetState.Expired), world.Tenant.Posts));
        Assert.Equal(4, run.Counts.ByReason[ReasonCode.NotIssuedInTime]);
    });

    [Fact]
    public void A_run_that_awaits_its_start_can_be_cancelled() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { AwaitStart = true });
        await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingStart);
        var control = process.Services.GetRequiredService<ControlBulkRun>();
        await control.Cancel(run.Id, "ada", default);
        Assert.IsType<BulkRunControlResult.TooLate>(await control.Start(run.Id, "ada", default));
        await process.End(run.Id);

        run = await BulkRunScenario.Read(world, run.Id);
        Assert.Equal((BulkRunStatus.Cancelled, 4, 0), (run.Status, run.Counts.InState(TargetState.Cancelled), world.Tenant.Posts));
    });

    [Fact]
    public void A_run_with_nothing_to_send_awaits_no_start() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 0);
        world.Tenant.Add(Sample.Laptop(BulkRunScenario.Id(1)));

        Assert.Equal(BulkRunStatus.Completed, (await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { AwaitStart = true })).Status);
    });

    [Fact]
    public void A_dry_run_that_still_holds_is_run_at_once_and_what_became_ineligible_is_named() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        var dry = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything(dryRun: true));
        world.Tenant.Change(BulkRunScenario.Id(1), device => device with { ManagementState = "wipePending" });
        world.Tenant.Remove(BulkRunScenario.Id(2));

        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { ReviewedRunId = dry.Id });

        Assert.Equal((BulkRunStatus.Completed, 2), (run.Status, world.Tenant.Posts));
        Assert.Equal((1, 1), (run.Changes!.Counts[TargetChange.BecameIneligible], run.Changes.Counts[TargetChange.NoLongerSelected]));
        Assert.Equal(
            [(BulkRunScenario.Id(1), TargetChange.BecameIneligible), (BulkRunScenario.Id(2), TargetChange.NoLongerSelected)],
            run.Changes.Named.Select(device => (device.IntuneDeviceId, device.Change)));
    });

    [Fact]
    public void A_device_that_has_left_the_scope_of_the_requester_since_the_dry_run_is_no_longer_selected() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        foreach (var index in (int[])[0, 1, 3])
        {
            world.Tenant.Change(BulkRunScenario.Id(index), device => device with { Category = "School A" });
        }

        (world.Settings["Passcode:Policy:Scopes:a:AppRoles:0"], world.Settings["Passcode:Policy:Scopes:a:Categories:0"]) = ("School.A", "School A");
        await using var process = await world.Begin(time);
        var dry = await Ask(process, BulkRunScenario.Everything(dryRun: true));
        await process.End(dry.Id);
        world.Tenant.Change(BulkRunScenario.Id(1), device => device with { Category = "School B" });
        var run = await Ask(process, BulkRunScenario.Everything() with { ReviewedRunId = dry.Id });
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((BulkRunStatus.Completed, 2), (run.Status, world.Tenant.Posts));
        Assert.Equal((BulkRunScenario.Id(1), TargetChange.NoLongerSelected), (Assert.Single(run.Changes!.Named).IntuneDeviceId, run.Changes.Named[0].Change));

        async Task<BulkRun> Ask(OrchestrationHarness process, BulkRequest request) => Assert.IsType<RequestResult<BulkRun>.Accepted>(
            await process.Services.GetRequiredService<AcceptBulkRun>().Execute(request, World.Origin with { Scopes = ["a"] }, null, default)).Record;
    });

    [Theory]
    [InlineData(TargetChange.New)]
    [InlineData(TargetChange.BecameEligible)]
    [InlineData(TargetChange.EffectChanged)]
    public void What_a_dry_run_did_not_show_awaits_a_start(TargetChange change) => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        await using var process = await world.Begin(time);
        var dry = await BulkRunScenario.Ask(process, BulkRunScenario.Everything(dryRun: true));
        await process.End(dry.Id);
        var id = BulkRunScenario.Id(change == TargetChange.New ? 9 : change == TargetChange.BecameEligible ? 4 : 0);
        world.Tenant.Add(change == TargetChange.EffectChanged ? Sample.WorkProfile(id) : Sample.IPhone(id));
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { ReviewedRunId = dry.Id });
        run = await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingStart);

        Assert.Equal((id, change), (Assert.Single(run.Changes!.Named).IntuneDeviceId, run.Changes.Named[0].Change));
        Assert.Equal(0, world.Tenant.Posts);
        await process.Services.GetRequiredService<ControlBulkRun>().Start(run.Id, "ada", default);
        await process.End(run.Id);
        Assert.Equal(change == TargetChange.EffectChanged ? 4 : 5, world.Tenant.Posts);
    });

    [Theory]
    [InlineData(40)]
    [InlineData(2500)]
    public void A_dry_run_of_any_size_is_compared(int devices) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, devices);
        world.Tenant.PageSize = 1000;
        var dry = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything(dryRun: true));
        for (var index = 0; index < 30; index++)
        {
            world.Tenant.Change(BulkRunScenario.Id(index), device => device with { ManagementState = "wipePending" });
        }

        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything(dryRun: true) with { ReviewedRunId = dry.Id });

        Assert.Equal((30, 20), (run.Changes!.Counts[TargetChange.BecameIneligible], run.Changes.Named.Count));
        Assert.Single(run.Changes.Counts);
    });

    private static World Tenant(VirtualTime time)
    {
        var world = BulkRunScenario.Tenant(time, 3);
        world.Tenant.Add(Sample.WorkProfile(BulkRunScenario.Id(3)));
        world.Tenant.Add(Sample.Laptop(BulkRunScenario.Id(4)));
        return world;
    }
}
