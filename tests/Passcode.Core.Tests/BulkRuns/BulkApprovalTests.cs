using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>Runs that policy holds back, and devices that it refuses.</summary>
public sealed class BulkApprovalTests
{
    [Fact]
    public void A_large_run_waits_for_another_person_and_then_goes_on() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 30, ("Bulk:ApprovalAbove", "29"));
        await using var process = await world.Begin(time);
        var decide = process.Services.GetRequiredService<Decide<BulkRun>>();
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        Assert.IsType<DecisionResult<BulkRun>.NotAwaited>(await decide.Execute(run.Id, ApprovalDecision.Approve, null, null, World.Boss, CancellationToken.None));
        run = await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        await Task.Delay(TimeSpan.FromHours(1), time);

        var waits = Assert.Single((await world.Pending.List(10, null, CancellationToken.None)).Items);
        Assert.Equal((ApprovalKind.BulkRun, run.Id, 30), (waits.Kind, waits.Id, waits.TargetCount));
        Assert.Equal([new(PolicyRule.LargeBulkRun)], waits.Rules);
        Assert.Equal(0, world.Tenant.Posts);
        var operatorHimself = new Approver("op-oid", IsPerson: true, ["Operator@contoso.example"], "console");
        Assert.IsType<DecisionResult<BulkRun>.FourEyesRequired>(await decide.Execute(run.Id, ApprovalDecision.Approve, null, null, operatorHimself, CancellationToken.None));
        Assert.IsType<DecisionResult<BulkRun>.Decided>(await decide.Execute(run.Id, ApprovalDecision.Approve, "go", null, World.Boss, CancellationToken.None));
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((BulkRunStatus.Completed, 30), (run.Status, run.Counts.InState(TargetState.Completed)));
        Assert.Empty((await world.Pending.List(10, null, CancellationToken.None)).Items);
        BulkRunScenario.ExpectOneCommandEach(world, 30);
    });

    [Theory]
    [InlineData(true, BulkRunStatus.Rejected, ReasonCode.ApprovalRejected)]
    [InlineData(false, BulkRunStatus.Expired, ReasonCode.ApprovalExpired)]
    public void A_run_that_nobody_approves_sends_nothing(bool isRejected, BulkRunStatus status, ReasonCode reason) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 30, ("Bulk:ApprovalAbove", "0"));
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        if (isRejected)
        {
            await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(run.Id, ApprovalDecision.Reject, "no", null, World.Boss, CancellationToken.None);
        }

        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((status, 30, 0), (run.Status, run.Counts.ByReason[reason], world.Tenant.Posts));
        Assert.IsType<DecisionResult<BulkRun>.TooLate>(await process.Services.GetRequiredService<Decide<BulkRun>>()
            .Execute(run.Id, ApprovalDecision.Approve, null, null, World.Boss, CancellationToken.None));
    });

    [Fact]
    public void A_small_run_with_one_protected_device_waits_too() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(
            time, 5, ("Policy:PersonalDevices", "approve"));
        world.Tenant.Change(BulkRunScenario.Id(2), device => device with { OwnerType = "personal" });
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        run = await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);

        Assert.Equal([new(PolicyRule.PersonalDevice, "personal")], run.Approval!.Rules);
        Assert.Equal(0, world.Tenant.Posts);
    });

    [Fact]
    public void A_device_that_policy_refuses_is_left_out() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 5, ("Policy:PersonalDevices", "refuse"));
        world.Tenant.Change(BulkRunScenario.Id(2), device => device with { OwnerType = "personal" });
        var run = await BulkRunScenario.Run(world, time);

        Assert.Equal((4, 1), (run.Counts.InState(TargetState.Completed), run.Counts.ByReason[ReasonCode.PersonalDeviceRefused]));
        Assert.DoesNotContain(BulkRunScenario.Id(2), world.Tenant.Resets);
    });

    [Theory]
    [InlineData("refuse", ReasonCode.PersonalDeviceRefused)]
    [InlineData("approve", ReasonCode.PolicyChanged)] // nobody approved this rule
    public void Policy_is_evaluated_again_before_the_commands_of_a_run_that_waited(string effect, ReasonCode reason) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 5, ("Bulk:ApprovalAbove", "4"));
        world.Tenant.Change(BulkRunScenario.Id(2), device => device with { OwnerType = "personal" });
        BulkRun run;
        await using (var before = await world.Begin(time))
        {
            run = await BulkRunScenario.Ask(before, BulkRunScenario.Everything());
            await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        }

        // Settings are read by the next process.
        world.Settings["Passcode:Policy:PersonalDevices"] = effect;
        await Task.Delay(TimeSpan.FromMinutes(5), time);
        await using var process = await world.Begin(time);
        await process.Services.GetRequiredService<ReconcileBulkRuns>().Execute(CancellationToken.None);
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(run.Id, ApprovalDecision.Approve, null, null, World.Boss, CancellationToken.None);
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((4, 1), (run.Counts.InState(TargetState.Completed), run.Counts.ByReason[reason]));
        Assert.DoesNotContain(BulkRunScenario.Id(2), world.Tenant.Resets);
    });

    [Fact]
    public void An_approval_with_a_protected_device_covers_no_device_that_is_protected_since() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 5).Protect();
        world.Tenant.Change(BulkRunScenario.Id(1), device => device with { UserId = FakeGroups.Vera });
        world.Tenant.Change(BulkRunScenario.Id(2), device => device with { UserId = "a0000000-0000-4000-8000-000000000009" });
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        world.Groups.Groups[FakeGroups.Executives] = FakeGroups.Members([FakeGroups.Vera, "a0000000-0000-4000-8000-000000000009"]);
        await Task.Delay(TimeSpan.FromMinutes(10), time);
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(run.Id, ApprovalDecision.Approve, null, null, World.Boss, CancellationToken.None);
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal(1, run.Counts.ByReason[ReasonCode.PolicyChanged]);
        Assert.Contains(BulkRunScenario.Id(1), world.Tenant.Resets);
        Assert.DoesNotContain(BulkRunScenario.Id(2), world.Tenant.Resets);
    });

    [Theory]
    [InlineData("approval")]
    [InlineData("pause")]
    [InlineData("stop")]
    public void Devices_that_changed_while_the_run_was_held_are_read_again(string held) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 8, ("Bulk:ApprovalAbove", held == "approval" ? "4" : "100"), ("Bulk:CanarySize", "2"));
        await using var process = await world.Begin(time);
        var stop = process.Services.GetRequiredService<EmergencyStop>();
        var control = process.Services.GetRequiredService<ControlBulkRun>();
        if (held == "stop")
        {
            await stop.Set(true, "test", "test", CancellationToken.None);
        }

        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, run => held switch
        {
            "approval" => run.Status == BulkRunStatus.AwaitingApproval,
            "stop" => run.IsStopped,
            _ => run.StartedAt is not null,
        });
        if (held == "pause")
        {
            await control.Pause(run.Id, "operator", CancellationToken.None);
        }

        world.Tenant.Change(BulkRunScenario.Id(5), device => device with { ManagementState = "wipePending" });
        world.Tenant.Change(BulkRunScenario.Id(6), device => device with { EnrollmentType = "unknown", DeviceType = "unknown" });
        await Task.Delay(TimeSpan.FromMinutes(1), time);
        await (held switch
        {
            "approval" => process.Services.GetRequiredService<Decide<BulkRun>>().Execute(run.Id, ApprovalDecision.Approve, null, null, World.Boss, CancellationToken.None),
            "pause" => control.Resume(run.Id, "operator", CancellationToken.None),
            _ => (Task)stop.Set(false, "test", "test", CancellationToken.None),
        });
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((6, 2), (run.Counts.InState(TargetState.Completed), run.Counts.InState(TargetState.Ineligible)));
        Assert.DoesNotContain(BulkRunScenario.Id(5), world.Tenant.Resets);
        Assert.DoesNotContain(BulkRunScenario.Id(6), world.Tenant.Resets);
    });

    // What somebody with write access to the task hub alone can write: the state of the orchestration is not signed.
    [Theory]
    [InlineData(BulkPhase.Start)]
    [InlineData(BulkPhase.Advance)]
    public void The_counts_that_the_orchestration_carries_decide_about_no_approval(BulkPhase phase) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 6);
        BulkRun run;
        await using (var before = await world.Begin(time))
        {
            run = await BulkRunScenario.Ask(before, BulkRunScenario.Everything() with { AwaitStart = true });
            await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingStart);
        }

        world.Settings["Passcode:Bulk:ApprovalAbove"] = "5";
        var forged = BulkRunScenario.State(phase, await BulkRunScenario.Read(world, run.Id), time);
        await using var process = await world.Begin(time);
        var input = new BulkActivityInput(run.Id, forged);
        await (phase == BulkPhase.Start ? process.Services.GetRequiredService<StartRunActivity>().Execute(input, default) : process.Services.GetRequiredService<AdvanceRunActivity>().Execute(input, default));

        run = await BulkRunScenario.Read(world, run.Id);
        Assert.Equal((null, 0), (run.StartedAt, world.Tenant.Posts));
        Assert.Equal(phase == BulkPhase.Start ? [new(PolicyRule.LargeBulkRun)] : null, run.Approval?.Rules);
    });

    [Fact]
    public void A_run_that_lost_its_orchestration_while_it_awaited_its_approval_selects_nothing_more() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 5, ("Bulk:ApprovalAbove", "4"));
        BulkRun run;
        await using (var before = await world.Begin(time))
        {
            run = await BulkRunScenario.Ask(before, BulkRunScenario.Everything());
            await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        }

        // Another journal: what the first process had written down is gone, and a device has joined the selection since the approver saw it.
        world.Tenant.Add(Sample.IPhone(BulkRunScenario.Id(99)));
        await Task.Delay(TimeSpan.FromMinutes(5), time);
        await using var process = await world.Begin(time);
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(run.Id, ApprovalDecision.Approve, null, 1, World.Boss, CancellationToken.None);
        await process.Services.GetRequiredService<ReconcileBulkRuns>().Execute(CancellationToken.None);
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((5, 5, 0), (run.Counts.Total, run.Counts.InState(TargetState.Completed), run.Merged));
        Assert.DoesNotContain(BulkRunScenario.Id(99), world.Tenant.Resets);
    });

    [Fact]
    public void A_row_that_somebody_else_wrote_is_reported_before_anybody_approves() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3);
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { AwaitStart = true });
        run = await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingStart);
        world.BulkTargets.Forge(run.Id, run.Shards, world.BulkTargets.Of(run.Id)[0] with { State = TargetState.Completed });

        await process.Services.GetRequiredService<StartRunActivity>().Execute(new(run.Id, new BulkState(BulkPhase.Start)), default);

        run = await BulkRunScenario.Read(world, run.Id);
        Assert.Equal((2, 1), (run.Counts.InState(TargetState.Queued), run.Counts.ByReason[ReasonCode.RecordNotAuthentic]));
        Assert.Equal($"bulk-runs/{run.Id}", Assert.Single(world.Audit.OfType(AuditEventType.RecordNotAuthentic)).Subject);
    });
}
