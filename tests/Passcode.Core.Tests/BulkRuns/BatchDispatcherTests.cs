using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>How commands go out: inside the budget, once, beside others.</summary>
public sealed class BatchDispatcherTests
{
    [Fact]
    public void What_is_lost_throttled_or_refused_is_sorted_out_device_by_device() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 60, ("Bulk:CanarySize", "0"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "lost"), isExecuted: true);
        world.Tenant.FailPost(new GraphProblem(GraphFault.Unavailable, "lost"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromSeconds(40)));
        world.Tenant.FailPost(new GraphProblem(GraphFault.NotApplicable, "An error has occurred"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.NotFound, "gone"));
        var run = await BulkRunScenario.Run(world, time);

        Assert.Equal((59, 1), (run.Counts.InState(TargetState.Completed), run.Counts.InState(TargetState.NotSupported)));
        BulkRunScenario.ExpectOneCommandEach(world, 59);
        Assert.Empty(world.Locks.Held);
    });

    [Fact]
    public void A_device_that_commands_do_not_find_for_ten_minutes_has_left_Intune() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 1, ("Bulk:CanarySize", "0"));
        for (var post = 0; post < 20; post++)
        {
            world.Tenant.FailPost(new GraphProblem(GraphFault.NotFound, "gone"));
        }

        var began = time.GetUtcNow();
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts > 0);
        world.Tenant.Remove(BulkRunScenario.Id(0));
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal(1, run.Counts.ByReason[ReasonCode.DeviceRemoved]);
        Assert.True(time.GetUtcNow() - began >= TimeSpan.FromMinutes(10));
        Assert.InRange(world.Tenant.Posts, 1, 19); // after the first, reads may find it missing
        Assert.Empty(world.Tenant.Resets);
    });

    [Fact]
    public void A_batch_that_is_lost_as_a_whole_is_sent_again_only_after_it_settled() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 20, ("Bulk:CanarySize", "0"));
        world.Tenant.FailBatch(new GraphProblem(GraphFault.AnswerLost, "lost"));
        var began = time.GetUtcNow();
        var run = await BulkRunScenario.Run(world, time);

        Assert.Equal(20, run.Counts.InState(TargetState.Completed));
        BulkRunScenario.ExpectOneCommandEach(world, 20);
        Assert.Each(world.Tenant.ResetTimes, at => Assert.True(at - began >= TimeSpan.FromMinutes(2)));
    });

    // The process of a step froze while it read a group; the engine gave the step to another process, which has sent.
    [Fact]
    public void A_step_that_was_left_behind_frees_no_device_whose_command_another_execution_of_it_has_sent() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3, ("Bulk:CanarySize", "0"));
        world.Protect("refuse").Tenant.Remove(Sample.DeviceId);
        world.Tenant.ConfirmsAfter = null;
        await using var process = await world.Begin(time);
        var control = process.Services.GetRequiredService<ControlBulkRun>();
        var (run, gate) = await HeldUpWhileItReadsAGroup(world, process, time);
        Assert.Equal((3, 0), (world.Locks.Held.Count, world.Tenant.Posts));

        world.Groups.Gate = Task.CompletedTask;
        await world.Get<AdvanceRunActivity>().Execute(new(run.Id, BulkRunScenario.State(BulkPhase.Advance, run, time)), default);
        await control.Pause(run.Id, "boss", default);
        gate.SetResult();
        await Task.Delay(TimeSpan.FromSeconds(5), time);

        BulkRunScenario.ExpectOneCommandEach(world, 3);
        Assert.Equal(3, world.Locks.Held.Count);
    });

    [Fact]
    public void A_device_that_another_reset_holds_is_left_alone() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 10);
        world.Tenant.ConfirmsAfter = TimeSpan.FromMinutes(2);
        await using var process = await world.Begin(time);
        var single = Assert.IsType<RequestResult<PasscodeReset>.Accepted>(await process.Services.GetRequiredService<AcceptReset>()
            .Execute(World.Request(BulkRunScenario.Id(3)), World.Origin, null, CancellationToken.None)).Record;
        await Task.Delay(TimeSpan.FromSeconds(10), time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await Task.WhenAll(process.End(run.Id), process.End(single.Id));
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((9, 1), (run.Counts.InState(TargetState.Completed), run.Counts.ByReason[ReasonCode.ResetInProgress]));
        BulkRunScenario.ExpectOneCommandEach(world, 10);
    });

    [Fact]
    public void A_single_reset_of_a_device_that_a_run_holds_is_refused_until_the_run_is_done_with_it() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 10);
        world.Tenant.ConfirmsAfter = TimeSpan.FromMinutes(2);
        await using var process = await world.Begin(time);
        var accept = process.Services.GetRequiredService<AcceptReset>();
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts == 10);
        var during = await accept.Execute(World.Request(BulkRunScenario.Id(9)), World.Origin, "1", CancellationToken.None);
        await process.End(run.Id);
        var after = await accept.Execute(World.Request(BulkRunScenario.Id(9)), World.Origin, "2", CancellationToken.None);
        await process.End(((RequestResult<PasscodeReset>.Accepted)after).Record.Id);

        Assert.Equal(ReasonCode.ResetInProgress, (await world.Read(((RequestResult<PasscodeReset>.Accepted)during).Record.Id)).ReasonCode);
        Assert.Equal(ResetStatus.Completed, (await world.Read(((RequestResult<PasscodeReset>.Accepted)after).Record.Id)).Status);
    });

    [Fact]
    public void Devices_go_out_close_to_the_floor_of_the_budget_and_never_above_it() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 2500, ("Bulk:CanarySize", "0"));
        world.Tenant.PageSize = 1000;
        world.Tenant.ConfirmsAfter = TimeSpan.FromSeconds(45);
        var run = await BulkRunScenario.Run(world, time);

        DateTimeOffset[] sent = [.. world.Tenant.ResetTimes];
        var floor = TimeSpan.FromSeconds(2500 / 8.0);
        Assert.InRange(sent[^1] - sent[0], TimeSpan.Zero, floor * 1.05);
        Assert.InRange(BulkRunScenario.Peak(world.Tenant), 140, 160);
        Assert.Equal((2500, 2500), (run.Counts.InState(TargetState.Completed), world.Tenant.Gets));
    });

    [Fact]
    public void With_a_run_at_full_speed_single_resets_are_sent_at_once_and_no_window_is_overdrawn() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 1600, ("Bulk:CanarySize", "0"));
        await using var process = await world.Begin(time);
        var accept = process.Services.GetRequiredService<AcceptReset>();
        for (var index = 0; index < 150; index++)
        {
            world.Tenant.Add(Sample.WorkProfile("single-" + index));
        }

        var filter = new BulkSelection.Filter(new DeviceFilter([DevicePlatform.Ios], null, []));
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { Selection = filter });
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts >= 200);
        var waits = new List<TimeSpan>();
        for (var index = 0; index < 150; index++)
        {
            var reset = ((RequestResult<PasscodeReset>.Accepted)await accept.Execute(World.Request("single-" + index), World.Origin, null, CancellationToken.None)).Record;
            await Task.Delay(TimeSpan.FromSeconds(0.7), time);
            waits.Add((await world.Read(reset.Id)).IssuedAt!.Value - reset.RequestedAt);
        }

        await process.End(run.Id);
        Assert.InRange(waits.Order().ElementAt(148), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(BulkRunScenario.Peak(world.Tenant), 161, 200);
        Assert.Equal(1600, (await BulkRunScenario.Read(world, run.Id)).Counts.InState(TargetState.Completed));
    });

    // An activity that dies behind its sends, or runs twice, is given the same state again.
    [Fact]
    public void A_step_that_is_repeated_sends_no_second_canary() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 30);
        world.Tenant.ConfirmsAfter = null;
        var (run, state) = await Started(world, time);
        await world.Get<AdvanceRunActivity>().Execute(new(run.Id, state), default);
        await world.Get<RecordUpdater<BulkRun>>().Update(run.Id, recorded => recorded with { Counts = run.Counts }, default); // as if it had died before this write
        await world.Get<AdvanceRunActivity>().Execute(new(run.Id, state), default);

        Assert.Equal(5, world.Tenant.Posts);
    });

    // Otherwise another execution of the step could acquire it again, and send, while the first one is on its way to free it.
    [Fact]
    public void A_device_whose_command_waits_again_keeps_its_lock_until_it_ends() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 1, ("Bulk:CanarySize", "0"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromSeconds(40)));
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts == 1 && world.BulkTargets.Of(run.Id)[0].State == TargetState.Queued);

        Assert.Equal(BulkRunScenario.Id(0), Assert.Single(world.Locks.Held).Key);
        await process.End(run.Id);
        Assert.Equal(1, (await BulkRunScenario.Read(world, run.Id)).Counts.InState(TargetState.Completed));
        Assert.Empty(world.Locks.Held);
    });

    // Frozen by its machine, it must not send: by now somebody else may have decided that the command was never sent.
    [Fact]
    public void A_process_that_was_held_up_after_it_wrote_its_attempts_sends_nothing() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3);
        var (run, state) = await Started(world, time);
        world.BulkTargets.AfterSave = () =>
        {
            world.BulkTargets.AfterSave = () => { };
            time.Advance(TimeSpan.FromSeconds(15));
        };
        await world.Get<AdvanceRunActivity>().Execute(new(run.Id, state), default);

        Assert.Equal(0, world.Tenant.Posts);
        Assert.Equal(3, (await BulkRunScenario.Read(world, run.Id)).Counts.InState(TargetState.Issuing));
    });

    [Fact]
    public void Without_the_time_of_Graph_nothing_is_sent_until_it_can_be_read() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3, ("Bulk:CanarySize", "0"));
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { AwaitStart = true });
        await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingStart);
        await Task.Delay(TimeSpan.FromMinutes(30), time); // no answer of Graph is younger than ten
        world.Tenant.FailGets(new GraphProblem(GraphFault.Unavailable, "told to", TimeSpan.FromSeconds(40)));
        await process.Services.GetRequiredService<ControlBulkRun>().Start(run.Id, "boss", default);
        await Task.Delay(TimeSpan.FromSeconds(30), time);

        Assert.Equal(0, world.Tenant.Posts);
        Assert.Each(world.BulkTargets.Of(run.Id), target => Assert.Equal((TargetState.Queued, null), (target.State, target.AttemptAt)));
        Assert.Equal(3, (await BulkRunScenario.Read(world, run.Id)).Counts.InState(TargetState.Queued));
        await process.End(run.Id);
        BulkRunScenario.ExpectOneCommandEach(world, 3);
        Assert.Each(world.Tenant.ResetTimes, at => Assert.True(at - world.BulkRuns.All.Single().StartedAt >= TimeSpan.FromSeconds(40)));
    });

    // If they were not counted, the run would seem to have none left.
    [Fact]
    public void A_run_that_is_paused_while_a_batch_is_checked_counts_its_devices_and_sends_to_them_later() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3, ("Bulk:CanarySize", "0"));
        world.Protect("refuse").Tenant.Remove(Sample.DeviceId);
        await using var process = await world.Begin(time);
        var control = process.Services.GetRequiredService<ControlBulkRun>();
        var (run, gate) = await HeldUpWhileItReadsAGroup(world, process, time);
        await control.Pause(run.Id, "boss", default);
        gate.SetResult();
        await Task.Delay(TimeSpan.FromMinutes(5), time);

        run = await BulkRunScenario.Read(world, run.Id);
        Assert.Equal((BulkRunStatus.Paused, 3, 0), (run.Status, run.Counts.InState(TargetState.Queued), world.Tenant.Posts));
        await control.Resume(run.Id, "boss", default);
        await process.End(run.Id);
        BulkRunScenario.ExpectOneCommandEach(world, 3);
        Assert.Empty(world.Locks.Held);
    });

    // The first step after its start has acquired the devices, and waits for the members of a protected group until the gate opens.
    private static async Task<(BulkRun Run, TaskCompletionSource Gate)> HeldUpWhileItReadsAGroup(World world, OrchestrationHarness process, VirtualTime time)
    {
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { AwaitStart = true });
        run = await BulkRunScenario.Until(world, time, run.Id, run => run.AwaitsStart);
        await Task.Delay(TimeSpan.FromMinutes(30), time);
        var gate = new TaskCompletionSource();
        world.Groups.Gate = gate.Task;
        await process.Services.GetRequiredService<ControlBulkRun>().Start(run.Id, "boss", default);
        await Task.Delay(TimeSpan.FromSeconds(3), time);
        return (run, gate);
    }

    // Started, with nothing sent, and no orchestration that would send.
    private static async Task<(BulkRun Run, BulkState State)> Started(World world, VirtualTime time)
    {
        var stop = world.Get<EmergencyStop>();
        await stop.Set(true, "boss", "wait", default);
        BulkRun run;
        await using (var process = await world.Begin(time))
        {
            run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
            run = await BulkRunScenario.Until(world, time, run.Id, run => run.StartedAt is not null && run.IsStopped);
        }

        await stop.Set(false, "boss", "over", default);
        return (run, BulkRunScenario.State(BulkPhase.Advance, run, time));
    }
}
