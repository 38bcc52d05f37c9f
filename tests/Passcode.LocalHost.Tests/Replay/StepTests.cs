using Microsoft.Extensions.Logging;
using Passcode.Core.Workflows;
using Passcode.LocalHost.Journal;
using Passcode.LocalHost.Replay;
using Passcode.Testing;

namespace Passcode.LocalHost.Tests.Replay;

public sealed class StepTests
{
    [Fact]
    public void Each_step_runs_once_and_its_output_reaches_the_workflow() => VirtualTime.Run(async time =>
    {
        var twice = FakeStep.Of("Twice", n => n * 2);
        var seen = 0;
        var script = Script.Of(async workflow =>
        {
            var four = await workflow.Run(twice.Step, 2);
            seen = await workflow.Run(twice.Step, four);
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, twice));

        await harness.Client.Start(script, "a", 0, default);
        await harness.End("a");

        Assert.Equal(8, seen);
        Assert.Equal([2, 4], twice.Runs);
        Assert.Empty(await harness.Journal.Unfinished(default));
    });

    [Fact]
    public void A_failing_step_is_tried_again_by_its_policy() => VirtualTime.Run(async time =>
    {
        var begun = time.GetUtcNow();
        var attempts = new List<TimeSpan>();
        var flaky = FakeStep.Of("Flaky", n =>
        {
            attempts.Add(time.GetUtcNow() - begun);
            return attempts.Count == 3 ? n : throw new IOException("not yet");
        });
        var script = Script.Of(workflow => workflow.Run(flaky.Step, 1));
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, flaky));

        await harness.Client.Start(script, "a", 0, default);
        await harness.End("a");

        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)], attempts);
    });

    [Fact]
    public void A_failure_that_the_workflow_handles_is_part_of_its_history() => VirtualTime.Run(async time =>
    {
        var broken = FakeStep.Of("Broken", _ => throw new IOException("never"));
        var undo = FakeStep.Of("Undo", n => n);
        var script = Script.Of(async workflow =>
        {
            try
            {
                await workflow.Run(broken.Step, 1);
            }
            catch (StepFailedException)
            {
                await workflow.Run(undo.Step, 1);
            }
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, broken, undo));

        await harness.Client.Start(script, "a", 0, default);
        await harness.End("a");

        Assert.Equal(3, broken.Runs.Count);
        Assert.Single(undo.Runs);
        Assert.Collection(
            harness.Journal.Events,
            entry => Assert.IsType<JournalEvent.StepFailed>(entry.Event),
            entry => Assert.IsType<JournalEvent.StepCompleted>(entry.Event));
    });

    [Fact]
    public void A_failure_that_the_workflow_does_not_handle_parks_the_instance_until_it_is_started_again() => VirtualTime.Run(async time =>
    {
        var isRepaired = false;
        var first = FakeStep.Of("First", n => n);
        var broken = FakeStep.Of("Broken", n => isRepaired ? n : throw new IOException("down"));
        var script = Script.Of(async workflow =>
        {
            await workflow.Run(first.Step, 1);
            await workflow.Run(broken.Step, 1);
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, first, broken));

        await harness.Client.Start(script, "a", 0, default);
        await Task.Delay(TimeSpan.FromMinutes(1), time);

        Assert.Equal(InstanceActivity.Parked, harness.Driver.Instances["a"]);
        var critical = Assert.Single(harness.Log.Entries, entry => entry.Level == LogLevel.Critical);
        Assert.Contains("Instance a ", critical.Message, StringComparison.Ordinal);
        Assert.IsType<StepFailedException>(critical.Exception);

        isRepaired = true;
        await harness.Client.Start(script, "a", 0, default);
        await harness.End("a");

        Assert.Single(first.Runs);
    });

    [Fact]
    public void No_more_steps_run_at_once_than_the_settings_allow() => VirtualTime.Run(async time =>
    {
        var (running, most) = (0, 0);
        var slow = new FakeStep("Slow", async (n, cancellation) =>
        {
            most = Math.Max(most, ++running);
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellation);
            running--;
            return n;
        });
        var script = Script.Of(workflow => workflow.Run(slow.Step, 1));
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, slow));

        for (var instance = 0; instance < 200; instance++)
        {
            await harness.Client.Start(script, $"i{instance}", 0, default);
        }

        await Task.WhenAll(Enumerable.Range(0, 200).Select(instance => harness.End($"i{instance}")));
        Assert.Equal(new ReplayOptions().ConcurrentSteps, most);
    });

    [Fact]
    public void A_step_without_a_body_parks_the_instance() => VirtualTime.Run(async time =>
    {
        var forgotten = FakeStep.Of("Forgotten", n => n);
        var script = Script.Of(workflow => workflow.Run(forgotten.Step, 1));
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));

        await harness.Client.Start(script, "a", 0, default);
        await Task.Delay(TimeSpan.FromSeconds(1), time);

        var critical = Assert.Single(harness.Log.Entries, entry => entry.Level == LogLevel.Critical);
        Assert.Contains("'Forgotten' has no body", critical.Exception!.Message, StringComparison.Ordinal);
    });
}
