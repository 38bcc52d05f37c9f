using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Core.Tests.Fakes;
using Passcode.Testing;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>Whole runs through the replay driver, in virtual time.</summary>
public sealed class BulkRunWorkflowTests
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
    public void The_breaker_opens_on_the_canary_of_a_tenant_where_every_reset_fails() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 100);
        world.Tenant.Answer = ActionState.Failed;
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        run = await BulkStory.Until(world, time, run.Id, run => run.PausedBecause is not null);
        await Task.Delay(TimeSpan.FromHours(2), time);

        Assert.Equal((BulkRunStatus.Paused, PauseReason.Canary, 5), (run.Status, run.PausedBecause, world.Tenant.Posts));
        world.Tenant.Answer = ActionState.Done;
        Assert.IsType<Steering.Done>(await process.Services.GetRequiredService<SteerBulkRun>().Resume(run.Id, "op", CancellationToken.None));
        await process.End(run.Id);
        run = await BulkStory.Read(world, run.Id);

        Assert.Equal((BulkRunStatus.Completed, 95, 5), (run.Status, run.Counts.Of(TargetState.Completed), run.Counts.Of(TargetState.Failed)));
        BulkStory.ExpectOneCommandEach(world, 100);
        Assert.Empty(world.Locks.Held);
    });

    [Fact]
    public void A_canary_of_which_none_confirms_pauses_the_run() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 50);
        world.Tenant.ConfirmsAfter = null;
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        run = await BulkStory.Until(world, time, run.Id, run => run.PausedBecause is not null);

        Assert.Equal((PauseReason.Canary, 5), (run.PausedBecause, world.Tenant.Posts));
        Assert.InRange((time.GetUtcNow() - run.StartedAt!.Value).TotalMinutes, 30, 30.1);
    });

    [Fact]
    public void The_breaker_opens_when_devices_begin_to_fail() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 1000, ("Bulk:WaveSize", "40"), ("Bulk:FirstLook", "00:00:10"));
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        await BulkStory.Until(world, time, run.Id, run => run.Counts.Of(TargetState.Completed) >= 100);
        world.Tenant.Answer = ActionState.Failed;
        run = await BulkStory.Until(world, time, run.Id, run => run.PausedBecause is not null);

        Assert.Equal(PauseReason.Breaker, run.PausedBecause);
        Assert.InRange(world.Tenant.Posts, 120, 500);
    });

    [Fact]
    public void A_pause_lets_nothing_leave_later_and_a_resumed_run_completes() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 600);
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var steer = process.Services.GetRequiredService<SteerBulkRun>();
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        await BulkStory.Until(world, time, run.Id, _ => world.Tenant.Posts >= 100);
        await steer.Pause(run.Id, "op", CancellationToken.None);
        var pausedAt = time.GetUtcNow();
        await Task.Delay(TimeSpan.FromHours(1), time);

        Assert.All(world.Tenant.ResetTimes, at => Assert.True(at <= pausedAt));
        Assert.Equal(0, (await BulkStory.Read(world, run.Id)).Counts.Of(TargetState.Issued));
        await steer.Resume(run.Id, "op", CancellationToken.None);
        await process.End(run.Id);
        Assert.Equal(600, (await BulkStory.Read(world, run.Id)).Counts.Of(TargetState.Completed));
        BulkStory.ExpectOneCommandEach(world, 600);
    });

    [Fact]
    public void A_cancelled_run_sends_nothing_more_and_sees_what_it_sent_to_the_end() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 600);
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        await BulkStory.Until(world, time, run.Id, _ => world.Tenant.Posts >= 100);
        await process.Services.GetRequiredService<SteerBulkRun>().Cancel(run.Id, "op", CancellationToken.None);
        var (cancelledAt, sent) = (time.GetUtcNow(), world.Tenant.Posts);
        await process.End(run.Id);
        run = await BulkStory.Read(world, run.Id);

        Assert.All(world.Tenant.ResetTimes, at => Assert.True(at <= cancelledAt));
        Assert.Equal((BulkRunStatus.Cancelled, sent, 600 - sent), (run.Status, run.Counts.Of(TargetState.Completed), run.Counts.Of(TargetState.Cancelled)));
        Assert.Empty(world.Locks.Held);
        Assert.IsType<Steering.TooLate>(await process.Services.GetRequiredService<SteerBulkRun>().Resume(run.Id, "op", CancellationToken.None));
    });

    [Fact]
    public void What_is_lost_throttled_or_refused_is_sorted_out_device_by_device() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 60, ("Bulk:CanarySize", "0"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "lost"), isExecuted: true);
        world.Tenant.FailPost(new GraphProblem(GraphFault.Unavailable, "lost"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromSeconds(40)));
        world.Tenant.FailPost(new GraphProblem(GraphFault.NotApplicable, "An error has occurred"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.NotFound, "gone"));
        var run = await BulkStory.Run(world, time);

        Assert.Equal((58, 1, 1), (run.Counts.Of(TargetState.Completed), run.Counts.Of(TargetState.Failed), run.Counts.Of(TargetState.NotSupported)));
        BulkStory.ExpectOneCommandEach(world, 58);
        Assert.Empty(world.Locks.Held);
    });

    [Fact]
    public void A_batch_that_is_lost_as_a_whole_is_sent_again_only_after_it_settled() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 20, ("Bulk:CanarySize", "0"));
        world.Tenant.FailBatch(new GraphProblem(GraphFault.AnswerLost, "lost"));
        var began = time.GetUtcNow();
        var run = await BulkStory.Run(world, time);

        Assert.Equal(20, run.Counts.Of(TargetState.Completed));
        BulkStory.ExpectOneCommandEach(world, 20);
        Assert.All(world.Tenant.ResetTimes, at => Assert.True(at - began >= TimeSpan.FromMinutes(2)));
    });

    [Fact]
    public void A_device_that_another_reset_holds_is_left_alone() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 10);
        world.Tenant.ConfirmsAfter = TimeSpan.FromMinutes(2);
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var single = Assert.IsType<Acceptance.Accepted>(await process.Services.GetRequiredService<AcceptReset>()
            .Run(World.Request(BulkStory.Id(3)), World.Origin, null, CancellationToken.None)).Reset;
        await Task.Delay(TimeSpan.FromSeconds(10), time);
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        await Task.WhenAll(process.End(run.Id), process.End(single.Id));
        run = await BulkStory.Read(world, run.Id);

        Assert.Equal((9, 1), (run.Counts.Of(TargetState.Completed), run.Counts.ByReason[ReasonCode.ResetInProgress]));
        BulkStory.ExpectOneCommandEach(world, 10);
    });

    [Fact]
    public void A_single_reset_of_a_device_that_a_run_holds_is_refused_until_the_run_is_done_with_it() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 10);
        world.Tenant.ConfirmsAfter = TimeSpan.FromMinutes(2);
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var accept = process.Services.GetRequiredService<AcceptReset>();
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        await BulkStory.Until(world, time, run.Id, _ => world.Tenant.Posts == 10);
        var during = await accept.Run(World.Request(BulkStory.Id(9)), World.Origin, "1", CancellationToken.None);
        await process.End(run.Id);
        var after = await accept.Run(World.Request(BulkStory.Id(9)), World.Origin, "2", CancellationToken.None);
        await process.End(((Acceptance.Accepted)after).Reset.Id);

        Assert.Equal(ReasonCode.ResetInProgress, (await world.Read(((Acceptance.Accepted)during).Reset.Id)).ReasonCode);
        Assert.Equal(ResetStatus.Completed, (await world.Read(((Acceptance.Accepted)after).Reset.Id)).Status);
    });

    [Fact]
    public void What_is_not_confirmed_before_the_deadline_expires_and_can_be_retried() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 40);
        for (var index = 10; index < 14; index++)
        {
            world.Tenant.Answers[BulkStory.Id(index)] = ActionState.Pending;
        }

        var first = await BulkStory.Run(world, time);
        world.Tenant.Answers.Clear();
        foreach (var index in Enumerable.Range(10, 4))
        {
            world.Tenant.Change(BulkStory.Id(index), device => device with { ResetActions = [] });
        }

        var second = await BulkStory.Run(world, time, BulkStory.Everything() with { Selection = new BulkSelection(RetryOf: first.Id) });

        Assert.Equal((36, 4), (first.Counts.Of(TargetState.Completed), first.Counts.Of(TargetState.Expired)));
        Assert.Equal(first.Deadline, first.EndedAt!.Value, TimeSpan.FromSeconds(1));
        Assert.Equal((4, 4), (second.Counts.Total, second.Counts.Of(TargetState.Completed)));
        Assert.Equal(44, world.Tenant.Resets.Count);
    });

    [Fact]
    public void Nothing_is_sent_after_the_window_closes() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 2000, ("Bulk:CanarySize", "0"));
        var until = time.GetUtcNow().AddSeconds(60);
        var run = await BulkStory.Run(world, time, BulkStory.Everything() with { IssueUntil = until });

        Assert.All(world.Tenant.ResetTimes, at => Assert.True(at <= until));
        Assert.InRange(run.Counts.Of(TargetState.Completed), 440, 560);
        Assert.Equal(2000, run.Counts.Of(TargetState.Completed) + run.Counts.ByReason[ReasonCode.NotIssuedInTime]);
    });

    [Fact]
    public void Lines_of_a_list_that_are_no_device_are_told_by_their_number() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 250);
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
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
    public void Devices_go_out_close_to_the_floor_of_the_budget_and_never_above_it() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 2500, ("Bulk:CanarySize", "0"));
        world.Tenant.PageSize = 1000;
        world.Tenant.ConfirmsAfter = TimeSpan.FromSeconds(45);
        var run = await BulkStory.Run(world, time);

        DateTimeOffset[] sent = [.. world.Tenant.ResetTimes];
        var floor = TimeSpan.FromSeconds(2500 / 8.0);
        Assert.InRange(sent[^1] - sent[0], TimeSpan.Zero, floor * 1.05);
        Assert.InRange(BulkStory.Peak(world.Tenant), 140, 160);
        Assert.Equal((2500, 2500), (run.Counts.Of(TargetState.Completed), world.Tenant.Gets));
    });

    [Fact]
    public void The_same_key_gives_the_same_run_and_an_unfinished_run_of_the_same_selection_is_in_the_way() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 30);
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var request = process.Services.GetRequiredService<RequestBulkRun>();
        var run = await BulkStory.Ask(process, BulkStory.Everything(), "k");
        var same = await BulkStory.Ask(process, BulkStory.Everything(), "k");
        var other = await request.Run(BulkStory.Everything(maxTargets: 7), World.Origin, "k", CancellationToken.None);
        var beside = await request.Run(BulkStory.Everything(), World.Origin, null, CancellationToken.None);
        await process.End(run.Id);
        var after = await request.Run(BulkStory.Everything(dryRun: true), World.Origin, null, CancellationToken.None);

        Assert.Equal(run.Id, same.Id);
        Assert.IsType<BulkAcceptance.KeyReused>(other);
        Assert.Equal(run.Id, Assert.IsType<BulkAcceptance.Overlaps>(beside).Other.Id);
        Assert.IsType<BulkAcceptance.Accepted>(after);
    });

    [Fact]
    public void A_large_run_waits_for_another_person_and_then_goes_on() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 30, ("Bulk:ApprovalAbove", "29"));
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var decide = process.Services.GetRequiredService<DecideBulkRun>();
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        Assert.IsType<DecisionAnswer<BulkRun>.NotAwaited>(await decide.Run(run.Id, ApprovalDecision.Approve, null, World.Boss, CancellationToken.None));
        run = await BulkStory.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        await Task.Delay(TimeSpan.FromHours(1), time);

        var waits = Assert.Single((await world.Pending.List(10, null, CancellationToken.None)).Approvals);
        Assert.Equal((ApprovalKind.BulkRun, run.Id, 30), (waits.Kind, waits.Id, waits.TargetCount));
        Assert.Equal([PolicyRule.LargeBulkRun], waits.Rules);
        Assert.Equal(0, world.Tenant.Posts);
        var operatorHimself = new Approver("op-oid", IsPerson: true, ["Operator@contoso.example"], "console");
        Assert.IsType<DecisionAnswer<BulkRun>.FourEyesRequired>(await decide.Run(run.Id, ApprovalDecision.Approve, null, operatorHimself, CancellationToken.None));
        Assert.IsType<DecisionAnswer<BulkRun>.Decided>(await decide.Run(run.Id, ApprovalDecision.Approve, "go", World.Boss, CancellationToken.None));
        await process.End(run.Id);
        run = await BulkStory.Read(world, run.Id);

        Assert.Equal((BulkRunStatus.Completed, 30), (run.Status, run.Counts.Of(TargetState.Completed)));
        Assert.Empty((await world.Pending.List(10, null, CancellationToken.None)).Approvals);
        BulkStory.ExpectOneCommandEach(world, 30);
    });

    [Theory]
    [InlineData(true, ReasonCode.ApprovalRejected)]
    [InlineData(false, ReasonCode.ApprovalExpired)]
    public void A_run_that_nobody_approves_sends_nothing(bool isRejected, ReasonCode reason) => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 30, ("Bulk:ApprovalAbove", "0"));
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        await BulkStory.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        if (isRejected)
        {
            await process.Services.GetRequiredService<DecideBulkRun>().Run(run.Id, ApprovalDecision.Reject, "no", World.Boss, CancellationToken.None);
        }

        await process.End(run.Id);
        run = await BulkStory.Read(world, run.Id);

        Assert.Equal((BulkRunStatus.Rejected, 30, 0), (run.Status, run.Counts.ByReason[reason], world.Tenant.Posts));
        Assert.IsType<DecisionAnswer<BulkRun>.TooLate>(await process.Services.GetRequiredService<DecideBulkRun>()
            .Run(run.Id, ApprovalDecision.Approve, null, World.Boss, CancellationToken.None));
    });

    [Fact]
    public void A_small_run_with_one_protected_device_waits_too() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(
            time, 5, ("Policy:PersonalDevices", "approve"));
        world.Tenant.Change(BulkStory.Id(2), device => device with { OwnerType = "personal" });
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        run = await BulkStory.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);

        Assert.Equal([PolicyRule.PersonalDevice], run.Approval!.Rules);
        Assert.Equal(0, world.Tenant.Posts);
    });

    [Fact]
    public void A_device_that_policy_refuses_is_left_out() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 5, ("Policy:PersonalDevices", "refuse"));
        world.Tenant.Change(BulkStory.Id(2), device => device with { OwnerType = "personal" });
        var run = await BulkStory.Run(world, time);

        Assert.Equal((4, 1), (run.Counts.Of(TargetState.Completed), run.Counts.ByReason[ReasonCode.PersonalDeviceRefused]));
        Assert.DoesNotContain(BulkStory.Id(2), world.Tenant.Resets);
    });

    [Fact]
    public void The_emergency_stop_holds_a_run_at_once_until_it_is_lifted() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 600);
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var stop = process.Services.GetRequiredService<EmergencyStop>();
        var run = await BulkStory.Ask(process, BulkStory.Everything());
        await BulkStory.Until(world, time, run.Id, _ => world.Tenant.Posts >= 100);
        await stop.Set(true, "boss", "wrong group", CancellationToken.None);
        var stoppedAt = time.GetUtcNow();
        await Task.Delay(TimeSpan.FromHours(1), time);

        Assert.All(world.Tenant.ResetTimes, at => Assert.True(at <= stoppedAt));
        Assert.True((await BulkStory.Read(world, run.Id)).IsStopped);
        await stop.Set(false, "boss", "right group", CancellationToken.None);
        await process.End(run.Id);
        Assert.Equal(600, (await BulkStory.Read(world, run.Id)).Counts.Of(TargetState.Completed));
        BulkStory.ExpectOneCommandEach(world, 600);
    });

    [Fact]
    public void The_end_of_a_run_is_told_with_its_summary_and_leaves_a_trail() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 10);
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var run = await BulkStory.Ask(process, BulkStory.Everything() with { CallbackUrl = "https://receiver.example/hook" });
        await process.End(run.Id);
        await Task.Delay(TimeSpan.FromSeconds(5), time);

        var told = Assert.Single(world.Receiver.Calls).Event;
        Assert.Equal(("passcode.bulkRun.completed", 10), (told.Type, told.Run!.Counts.Of(TargetState.Completed)));
        Assert.Equal(
            [AuditEventType.BulkRunRequested, AuditEventType.BulkRunSteered],
            world.Trail.Entries.Where(entry => entry.Subject == "bulk-runs/" + run.Id).OrderBy(entry => entry.At).Select(entry => entry.Type));
    });

    [Fact]
    public void A_run_that_lost_its_workflow_goes_on_where_its_devices_are() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 300);
        var first = await WorkflowHarness.Begin(time, world.AddTo);
        var run = await BulkStory.Ask(first, BulkStory.Everything());
        await BulkStory.Until(world, time, run.Id, _ => world.Tenant.Posts >= 100);
        world.Crash = new Crash(0, isSilent: true);
        await Task.Delay(TimeSpan.FromMinutes(5), time);

        // Another journal: what the first process had written down is gone, and a device has joined the selection.
        world.Crash = new Crash();
        world.Tenant.Add(Sample.IPhone(BulkStory.Id(999)));
        await using var second = await WorkflowHarness.Begin(time, world.AddTo);
        await second.Services.GetRequiredService<ReconcileBulkRuns>().Run(CancellationToken.None);
        await second.End(run.Id);

        Assert.Equal((300, 300), ((await BulkStory.Read(world, run.Id)).Counts.Of(TargetState.Completed), (await BulkStory.Read(world, run.Id)).Counts.Total));
        BulkStory.ExpectOneCommandEach(world, 300);
    });

    [Fact]
    public void With_a_run_at_full_speed_single_resets_are_sent_at_once_and_no_window_is_overdrawn() => VirtualTime.Run(async time =>
    {
        var world = BulkStory.Tenant(time, 1600, ("Bulk:CanarySize", "0"));
        await using var process = await WorkflowHarness.Begin(time, world.AddTo);
        var accept = process.Services.GetRequiredService<AcceptReset>();
        for (var index = 0; index < 150; index++)
        {
            world.Tenant.Add(Sample.WorkProfile("single-" + index));
        }

        var filter = new BulkSelection(Filter: new DeviceFilter([DevicePlatform.Ios], null, []));
        var run = await BulkStory.Ask(process, BulkStory.Everything() with { Selection = filter });
        await BulkStory.Until(world, time, run.Id, _ => world.Tenant.Posts >= 200);
        var waits = new List<TimeSpan>();
        for (var index = 0; index < 150; index++)
        {
            var reset = ((Acceptance.Accepted)await accept.Run(World.Request("single-" + index), World.Origin, null, CancellationToken.None)).Reset;
            await Task.Delay(TimeSpan.FromSeconds(0.7), time);
            waits.Add((await world.Read(reset.Id)).IssuedAt!.Value - reset.RequestedAt);
        }

        await process.End(run.Id);
        Assert.InRange(waits.Order().ElementAt(148), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(BulkStory.Peak(world.Tenant), 161, 200);
        Assert.Equal(1600, (await BulkStory.Read(world, run.Id)).Counts.Of(TargetState.Completed));
    });
}
