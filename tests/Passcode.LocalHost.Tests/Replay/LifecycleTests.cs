using Microsoft.Extensions.Logging;
using Passcode.Core.Workflows;
using Passcode.LocalHost.Replay;
using Passcode.Testing;

namespace Passcode.LocalHost.Tests.Replay;

public sealed class LifecycleTests
{
    [Fact]
    public void To_start_a_running_instance_does_nothing() => VirtualTime.Run(async time =>
    {
        var once = FakeStep.Of("Once", n => n);
        var script = Script.Of(async workflow =>
        {
            await workflow.Run(once.Step, 1);
            await workflow.SleepUntil(workflow.UtcNow.AddHours(1));
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, once));

        await harness.Client.Start(script, "a", 0, default);
        await harness.Client.Start(script, "a", 0, default);
        await Task.Delay(TimeSpan.FromMinutes(1), time);
        await harness.Client.Start(script, "a", 0, default);
        await harness.End("a");
        await Task.Delay(TimeSpan.FromMinutes(1), time);

        Assert.Single(once.Runs);
        Assert.Empty(harness.Driver.Instances);
    });

    [Fact]
    public void An_instance_that_has_ended_may_be_started_anew() => VirtualTime.Run(async time =>
    {
        var count = FakeStep.Of("Count", n => n);
        var script = Script.Of(workflow => workflow.Run(count.Step, 1));
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, count));
        for (var round = 0; round < 3; round++)
        {
            await harness.Client.Start(script, "a", 0, default);
            await harness.End("a");
        }

        Assert.Equal(3, count.Runs.Count);
    });

    [Fact]
    public void An_instance_that_is_started_anew_while_it_ends_is_not_forgotten() => VirtualTime.Run(async time =>
    {
        var script = Script.Of(_ => Task.CompletedTask);
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));
        var again = harness.Journal.Removed("a").ContinueWith(
            _ => harness.Client.Start(script, "a", 0, default), // inside the removal: the row is gone, the instance is not
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

        await harness.Client.Start(script, "a", 0, default);
        await await again;
        await harness.End("a");
    });

    [Fact]
    public void A_stopped_driver_lets_the_step_under_way_end_and_begins_no_other() => VirtualTime.Run(async time =>
    {
        var hasEnded = false;
        var slow = new FakeStep("Slow", async (n, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2), time, cancellation);
            hasEnded = true;
            return n;
        });
        var next = FakeStep.Of("Next", n => n);
        var script = Script.Of(async workflow =>
        {
            await workflow.Run(slow.Step, 1);
            await workflow.Run(next.Step, 1);
        });
        await using (var harness = await WorkflowHarness.Begin(time, services => services.Add(script, slow, next)))
        {
            await harness.Client.Start(script, "a", 0, default);
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            await harness.Driver.StopAsync(default);

            Assert.True(hasEnded);
            Assert.Single(harness.Journal.Events);
            Assert.Empty(next.Runs);
        }
    });

    [Fact]
    public void A_step_that_does_not_end_is_cut_off_and_run_again_at_the_next_start() => VirtualTime.Run(async time =>
    {
        var begun = time.GetUtcNow();
        var isStuck = true;
        var stuck = new FakeStep("Stuck", async (n, cancellation) =>
        {
            await Task.Delay(isStuck ? TimeSpan.FromDays(1) : TimeSpan.Zero, time, cancellation);
            return n;
        });
        var script = Script.Of(workflow => workflow.Run(stuck.Step, 1));
        var harness = await WorkflowHarness.Begin(time, services => services.Add(script, stuck));
        await harness.Client.Start(script, "a", 0, default);
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        await harness.DisposeAsync();
        Assert.True(time.GetUtcNow() - begun < TimeSpan.FromSeconds(10));

        isStuck = false;
        await using var next = await WorkflowHarness.Begin(time, services => services.Add(script, stuck), harness.Journal);
        await next.End("a");

        Assert.Equal([1, 1], stuck.Runs);
    });

    [Fact]
    public void An_instance_of_a_workflow_that_this_version_does_not_have_is_left_alone() => VirtualTime.Run(async time =>
    {
        var old = new Script((_, _) => Task.FromResult(Script.Done), "Script_v0");
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(Script.Of(_ => Task.CompletedTask)));
        await harness.Client.Start(old, "a", 0, default);
        await Task.Delay(TimeSpan.FromSeconds(1), time);

        Assert.Equal(InstanceActivity.Parked, harness.Driver.Instances["a"]);
        var critical = Assert.Single(harness.Log.Entries, entry => entry.Level == LogLevel.Critical);
        Assert.Contains("'Script_v0'", critical.Exception!.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Turns_follow_one_another_with_the_state_of_the_one_before() => VirtualTime.Run(async time =>
    {
        var turns = new List<int>();
        var script = new Script(async (workflow, turn) =>
        {
            await workflow.SleepUntil(workflow.UtcNow.AddDays(1));
            turns.Add(turn);
            return turn < 100 ? Script.Continue(turn + 1) : Script.Done;
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));
        await harness.Client.Start(script, "a", 0, default);
        await harness.End("a");

        Assert.Equal(Enumerable.Range(0, 101), turns);
    });
}
