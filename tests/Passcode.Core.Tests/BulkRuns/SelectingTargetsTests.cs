using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>Which devices of a selection become targets to send to.</summary>
public sealed class SelectingTargetsTests
{
    private const string Ada = "a0000000-0000-4000-8000-000000000001";
    private const string Shops = "0f3d2b1a-0000-4000-8000-0000000000aa";
    private const string Excluded = "0f3d2b1a-0000-4000-8000-0000000000bb";

    [Fact]
    public void Devices_of_an_excluded_group_and_of_its_users_are_left_out_and_counted() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        world.Groups.Groups[Excluded] = FakeGroups.Members([Ada.ToUpperInvariant()], "entra-1");

        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { ExcludeGroupIds = [Excluded] });

        Assert.Equal((1, 2), (run.Counts.InState(TargetState.Completed), run.Counts.ByReason[ReasonCode.ExcludedByGroup]));
        Assert.Equal([BulkRunScenario.Id(2)], world.Tenant.Resets);
        var target = await world.BulkTargets.Find(run.Id, BulkTarget.ShardOf(BulkRunScenario.Id(0), run.Shards), BulkRunScenario.Id(0), default);
        Assert.Equal((TargetState.Ineligible, "Executives"), (target!.Target.State, target.Target.Detail));
        Assert.Equal(1, world.Groups.Reads);
    });

    [Fact]
    public void Who_joins_an_excluded_group_before_the_command_is_left_out_too() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        world.Settings["Passcode:Bulk:ApprovalAbove"] = "0";
        world.Groups.Groups[Excluded] = FakeGroups.Members([]);
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { ExcludeGroupIds = [Excluded] });
        await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        world.Groups.Groups[Excluded] = FakeGroups.Members([Ada]);
        await Task.Delay(TimeSpan.FromMinutes(6), time);
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(run.Id, ApprovalDecision.Approve, null, null, World.Boss, default);
        await process.End(run.Id);

        run = await BulkRunScenario.Read(world, run.Id);
        Assert.Equal((2, 1), (run.Counts.InState(TargetState.Completed), run.Counts.ByReason[ReasonCode.ExcludedByGroup]));
    });

    [Fact]
    public void A_run_whose_excluded_group_does_not_exist_sends_nothing() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);

        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { ExcludeGroupIds = [Excluded] });

        Assert.Equal((BulkRunStatus.Failed, 0), (run.Status, world.Tenant.Posts));
        Assert.Contains("excluded group Executives cannot be read", run.Problem, StringComparison.Ordinal);
    });

    [Fact]
    public void A_large_group_may_take_longer_to_read_than_an_activity_lasts() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        world.Groups.Groups[Excluded] = FakeGroups.Members([Ada]);
        world.Groups.Gate = Task.Delay(TimeSpan.FromSeconds(100), time);

        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { ExcludeGroupIds = [Excluded] });

        Assert.Equal((BulkRunStatus.Completed, 1), (run.Status, run.Counts.ByReason[ReasonCode.ExcludedByGroup]));
        Assert.Equal(1, world.Groups.Reads);
    });

    [Fact]
    public void The_names_of_the_groups_are_recorded_once() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        world.Tenant.Selections[new BulkSelection.Group(Shops)] = [BulkRunScenario.Id(2)];
        world.Tenant.GroupNames[Shops] = "Shops";
        world.Groups.Groups[Excluded] = FakeGroups.Members([]);

        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything(dryRun: true) with { Selection = new BulkSelection.Group(Shops), ExcludeGroupIds = [Excluded] });

        Assert.Equal(("Shops", "Executives"), (run.NameOfGroup(Shops), run.NameOfGroup(Excluded)));
    });

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(null, true)]
    public void Devices_that_have_not_synced_for_days_are_selected(int? days, bool isSelected)
    {
        var now = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
        var device = Sample.IPhone() with { LastSyncAt = days is { } ago ? now.AddDays(-ago) : null };

        Assert.Equal(isSelected, new DeviceFilter([], null, [], NotSyncedForDays: 30).Matches(device, now));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_device_with_a_reset_that_has_not_ended_is_left_out_and_counted(bool dryRun) => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        world.Tenant.ConfirmsAfter = TimeSpan.FromHours(2);
        await using var process = await world.Begin(time);
        Assert.IsType<RequestResult<PasscodeReset>.Accepted>(
            await process.Services.GetRequiredService<AcceptReset>().Execute(World.Request(BulkRunScenario.Id(1)), World.Origin, null, default));
        await Task.Delay(TimeSpan.FromMinutes(1), time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything(dryRun));
        run = await BulkRunScenario.Until(world, time, run.Id, run => run.Effects is not null);

        Assert.Equal((2, 1), (run.Effects![ResetEffect.PasscodeRemoved], run.Counts.ByReason[ReasonCode.ResetInProgress]));
        await process.End(run.Id);
        Assert.Equal(dryRun ? 1 : 3, world.Tenant.Posts);
    });

    [Fact]
    public void A_lock_that_nobody_needs_any_more_leaves_no_device_out() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        await world.Locks.Acquire(BulkRunScenario.Id(1), "bulk-" + TimedId.New(time.GetUtcNow()), default);

        var run = await BulkRunScenario.Run(world, time);

        Assert.Equal(3, run.Counts.InState(TargetState.Completed));
    });

    private static World Tenant(VirtualTime time)
    {
        var world = BulkRunScenario.Tenant(time, 0);
        world.Tenant.GroupNames[Excluded] = "Executives";
        world.Tenant.Add(Sample.IPhone(BulkRunScenario.Id(0)) with { UserId = Ada });
        world.Tenant.Add(Sample.IPhone(BulkRunScenario.Id(1)) with { EntraDeviceId = "ENTRA-1" });
        world.Tenant.Add(Sample.IPhone(BulkRunScenario.Id(2)));
        return world;
    }
}
