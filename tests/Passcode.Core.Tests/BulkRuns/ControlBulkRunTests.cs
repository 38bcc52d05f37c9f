using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>Runs that are paused, resumed, cancelled or stopped, by people and by themselves.</summary>
public sealed class ControlBulkRunTests
{
    [Fact]
    public void The_breaker_opens_on_the_canary_of_a_tenant_where_every_reset_fails() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 100);
        world.Tenant.Answer = ActionState.Failed;
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        run = await BulkRunScenario.Until(world, time, run.Id, run => run.PauseReason is not null);
        await Task.Delay(TimeSpan.FromHours(2), time);

        Assert.Equal((BulkRunStatus.Paused, PauseReason.Canary, 5), (run.Status, run.PauseReason, world.Tenant.Posts));
        world.Tenant.Answer = ActionState.Done;
        Assert.IsType<BulkRunControlResult.Done>(await process.Services.GetRequiredService<ControlBulkRun>().Resume(run.Id, "op", CancellationToken.None));
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((BulkRunStatus.Completed, 95, 5), (run.Status, run.Counts.InState(TargetState.Completed), run.Counts.InState(TargetState.Failed)));
        BulkRunScenario.ExpectOneCommandEach(world, 100);
        Assert.Empty(world.Locks.Held);
    });

    [Fact]
    public void A_canary_of_which_none_confirms_pauses_the_run() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 50);
        world.Tenant.ConfirmsAfter = null;
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        run = await BulkRunScenario.Until(world, time, run.Id, run => run.PauseReason is not null);

        Assert.Equal((PauseReason.Canary, 5), (run.PauseReason, world.Tenant.Posts));
        Assert.InRange((time.GetUtcNow() - run.StartedAt!.Value).TotalMinutes, 30, 30.1);
    });

    [Fact]
    public void The_breaker_opens_when_devices_begin_to_fail() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 1000, ("Bulk:WaveSize", "40"), ("Bulk:FirstPollDelay", "00:00:10"));
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, run => run.Counts.InState(TargetState.Completed) >= 100);
        world.Tenant.Answer = ActionState.Failed;
        run = await BulkRunScenario.Until(world, time, run.Id, run => run.PauseReason is not null);

        Assert.Equal(PauseReason.CircuitBreaker, run.PauseReason);
        Assert.InRange(world.Tenant.Posts, 120, 500);
    });

    [Fact]
    public void A_pause_lets_nothing_leave_later_and_a_resumed_run_completes() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 600);
        await using var process = await world.Begin(time);
        var steer = process.Services.GetRequiredService<ControlBulkRun>();
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts >= 100);
        await steer.Pause(run.Id, "op", CancellationToken.None);
        var pausedAt = time.GetUtcNow();
        await Task.Delay(TimeSpan.FromHours(1), time);

        Assert.Each(world.Tenant.ResetTimes, at => Assert.True(at <= pausedAt));
        Assert.Equal(0, (await BulkRunScenario.Read(world, run.Id)).Counts.InState(TargetState.Issued));
        await steer.Resume(run.Id, "op", CancellationToken.None);
        await process.End(run.Id);
        var ended = await BulkRunScenario.Read(world, run.Id);
        Assert.Equal((600, null), (ended.Counts.InState(TargetState.Completed), ended.CurrentPauseReason));
        BulkRunScenario.ExpectOneCommandEach(world, 600);
    });

    [Fact]
    public void A_cancelled_run_sends_nothing_more_and_sees_what_it_sent_to_the_end() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 600);
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts >= 100);
        await process.Services.GetRequiredService<ControlBulkRun>().Cancel(run.Id, "op", CancellationToken.None);
        var (cancelledAt, sent) = (time.GetUtcNow(), world.Tenant.Posts);
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Each(world.Tenant.ResetTimes, at => Assert.True(at <= cancelledAt));
        Assert.Equal((BulkRunStatus.Cancelled, sent, 600 - sent), (run.Status, run.Counts.InState(TargetState.Completed), run.Counts.InState(TargetState.Cancelled)));
        Assert.Empty(world.Locks.Held);
        Assert.IsType<BulkRunControlResult.TooLate>(await process.Services.GetRequiredService<ControlBulkRun>().Resume(run.Id, "op", CancellationToken.None));
    });

    [Fact]
    public void What_is_not_confirmed_before_the_deadline_expires_and_can_be_retried() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 40);
        for (var index = 10; index < 14; index++)
        {
            world.Tenant.Answers[BulkRunScenario.Id(index)] = ActionState.Pending;
        }

        var first = await BulkRunScenario.Run(world, time);
        world.Tenant.Answers.Clear();
        foreach (var index in Enumerable.Range(10, 4))
        {
            world.Tenant.Change(BulkRunScenario.Id(index), device => device with { ResetActions = [] });
        }

        var second = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { Selection = new BulkSelection.Retry(first.Id) });

        Assert.Equal((36, 4), (first.Counts.InState(TargetState.Completed), first.Counts.InState(TargetState.Expired)));
        Assert.Equal(first.Deadline, first.EndedAt!.Value, TimeSpan.FromSeconds(1));
        Assert.Equal((4, 4), (second.Counts.Total, second.Counts.InState(TargetState.Completed)));
        Assert.Equal(44, world.Tenant.Resets.Count);
    });

    [Fact]
    public void Nothing_is_sent_after_the_window_closes() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 2000, ("Bulk:CanarySize", "0"));
        var until = time.GetUtcNow().AddSeconds(60);
        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything() with { IssueUntil = until });

        Assert.Each(world.Tenant.ResetTimes, at => Assert.True(at <= until));
        Assert.InRange(run.Counts.InState(TargetState.Completed), 440, 560);
        Assert.Equal(2000, run.Counts.InState(TargetState.Completed) + run.Counts.ByReason[ReasonCode.NotIssuedInTime]);
    });

    [Fact]
    public void The_emergency_stop_holds_a_run_at_once_until_it_is_lifted() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 600);
        await using var process = await world.Begin(time);
        var stop = process.Services.GetRequiredService<EmergencyStop>();
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts >= 100);
        await stop.Set(true, "boss", "wrong group", CancellationToken.None);
        var stoppedAt = time.GetUtcNow();
        await Task.Delay(TimeSpan.FromHours(1), time);

        Assert.Each(world.Tenant.ResetTimes, at => Assert.True(at <= stoppedAt));
        var stopped = await BulkRunScenario.Read(world, run.Id);
        Assert.Equal((BulkRunStatus.Paused, PauseReason.EmergencyStop), (stopped.Status, stopped.CurrentPauseReason));
        await stop.Set(false, "boss", "right group", CancellationToken.None);
        await process.End(run.Id);
        Assert.Equal(600, (await BulkRunScenario.Read(world, run.Id)).Counts.InState(TargetState.Completed));
        BulkRunScenario.ExpectOneCommandEach(world, 600);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_somebody_did_is_in_the_audit_log_though_the_process_died_before_it_was_written(bool isRepeatedByAnother) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 30);
        world.Tenant.ConfirmsAfter = TimeSpan.FromMinutes(2);
        await using var process = await world.Begin(time);
        var control = process.Services.GetRequiredService<ControlBulkRun>();
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, run => run.StartedAt is not null);
        world.Audit.Failure = new InvalidOperationException("told to");
        await Assert.ThrowsAsync<InvalidOperationException>(() => control.Cancel(run.Id, "ada", default));
        world.Audit.Failure = null;
        if (isRepeatedByAnother)
        {
            Assert.IsType<BulkRunControlResult.Done>(await control.Cancel(run.Id, "bob", default));
        }

        await process.End(run.Id);

        Assert.Equal("ada", Assert.Single(world.Audit.OfType(AuditEventType.BulkRunCancelled)).Actor);
    });
}
