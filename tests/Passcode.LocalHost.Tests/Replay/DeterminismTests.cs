using Microsoft.Extensions.Logging;
using Passcode.Core.Workflows;
using Passcode.LocalHost.Journal;
using Passcode.LocalHost.Replay;
using Passcode.Testing;

namespace Passcode.LocalHost.Tests.Replay;

public sealed class DeterminismTests
{
    private static readonly FakeStep Open = FakeStep.Of("Open", n => n);
    private static readonly FakeStep Close = FakeStep.Of("Close", n => n);
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Func<IWorkflow, Task>> Asks = new()
    {
        ["open 1"] = workflow => workflow.Run(Open.Step, 1),
        ["open 2"] = workflow => workflow.Run(Open.Step, 2),
        ["close 1"] = workflow => workflow.Run(Close.Step, 1),
        ["sleep"] = workflow => workflow.SleepUntil(Noon),
        ["sleep longer"] = workflow => workflow.SleepUntil(Noon.AddHours(1)),
        ["word"] = workflow => workflow.WaitFor(Word.Signal, Noon),
        ["word later"] = workflow => workflow.WaitFor(Word.Signal, Noon.AddHours(1)),
        ["other"] = workflow => workflow.WaitFor(new Signal<Word>("Other"), Noon),
        ["end"] = _ => Task.CompletedTask,
    };

    [Theory]
    [InlineData("open 1", "open 2", "asks for the output of step 'Open'", "holds the output of step 'Open'")]
    [InlineData("open 1", "close 1", "asks for the output of step 'Close'", "holds the output of step 'Open'")]
    [InlineData("open 1", "sleep", "asks for a sleep until 2026-01-05T12", "holds the output of step 'Open'")]
    [InlineData("open 1", "word", "asks for signal 'Word'", "holds the output of step 'Open'")]
    [InlineData("open 1", "end", "asks for the turn's end", "holds the output of step 'Open'")]
    [InlineData("sleep", "sleep longer", "asks for a sleep until 2026-01-05T13", "holds a sleep until 2026-01-05T12")]
    [InlineData("sleep", "open 1", "asks for the output of step 'Open'", "holds a sleep until 2026-01-05T12")]
    [InlineData("word", "other", "asks for signal 'Other'", "holds the absence of signal 'Word'")]
    [InlineData("word", "word later", "before 2026-01-05T13", "until 2026-01-05T12")]
    public void A_replay_that_asks_for_something_else_is_refused(string before, string after, string asked, string held) =>
        VirtualTime.Run(async time =>
        {
            var goOn = Word.Signal with { Name = "GoOn" };
            var current = before;
            var script = Script.Of(async workflow =>
            {
                await Asks[current](workflow);
                await workflow.WaitFor(goOn, Noon.AddYears(1));
            });
            await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, Open, Close));
            await harness.Client.Start(script, "a", 0, default);
            await Task.Delay(TimeSpan.FromHours(8), time);

            current = after;
            if (after == "end")
            {
                script = Script.Of(_ => Task.CompletedTask);
            }

            await using var next = await WorkflowHarness.Begin(time, services => services.Add(script, Open, Close), harness.Journal);
            await Task.Delay(TimeSpan.FromSeconds(1), time);

            Assert.Equal(InstanceActivity.Parked, next.Driver.Instances["a"]);
            var critical = Assert.Single(next.Log.Entries, entry => entry.Level == LogLevel.Critical);
            var message = Assert.IsType<NonDeterminismException>(critical.Exception).Message;
            Assert.Contains(asked, message, StringComparison.Ordinal);
            Assert.Contains(held, message, StringComparison.Ordinal);
            Assert.Contains("a", await next.Journal.Unfinished(default));
        });

    [Fact]
    public void An_instance_that_is_refused_stops_no_other_and_goes_on_under_the_code_it_began_with() => VirtualTime.Run(async time =>
    {
        var isChanged = false;
        var script = Script.Of(async workflow =>
        {
            await workflow.Run(isChanged && workflow.InstanceId == "a" ? Close.Step : Open.Step, 1);
            await workflow.SleepUntil(Noon);
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, Open, Close));
        await harness.Client.Start(script, "a", 0, default);
        await harness.Client.Start(script, "b", 0, default);
        await Task.Delay(TimeSpan.FromSeconds(1), time);

        isChanged = true;
        await harness.End("b");
        Assert.Equal(["a"], await harness.Journal.Unfinished(default));

        isChanged = false;
        await using var next = await WorkflowHarness.Begin(time, services => services.Add(script, Open, Close), harness.Journal);
        await next.End("a");
    });

    [Fact]
    public void A_workflow_cannot_hide_a_contradiction_by_catching_it() => VirtualTime.Run(async time =>
    {
        var replays = 0;
        var script = Script.Of(async workflow =>
        {
            try
            {
                await workflow.Run(Open.Step, replays++);
            }
            catch (NonDeterminismException)
            {
                await workflow.SleepUntil(Noon);
            }
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, Open));
        await harness.Client.Start(script, "a", 0, default);
        await Task.Delay(TimeSpan.FromSeconds(1), time);

        Assert.Equal(InstanceActivity.Parked, harness.Driver.Instances["a"]);
    });

    [Fact]
    public void A_workflow_that_awaits_something_of_its_own_is_refused() => VirtualTime.Run(async time =>
    {
        var script = Script.Of(_ => Task.Delay(TimeSpan.FromHours(1), time));
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));
        await harness.Client.Start(script, "a", 0, default);
        await Task.Delay(TimeSpan.FromSeconds(1), time);

        Assert.IsType<NonDeterminismException>(Assert.Single(harness.Log.Entries, entry => entry.Level == LogLevel.Critical).Exception);
    });

    [Fact]
    public void A_workflow_that_asks_for_two_things_at_once_is_refused() => VirtualTime.Run(async time =>
    {
        var script = Script.Of(workflow => Task.WhenAll(workflow.Run(Open.Step, 1), workflow.Run(Close.Step, 1)));
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, Open, Close));
        await harness.Client.Start(script, "a", 0, default);
        await Task.Delay(TimeSpan.FromSeconds(1), time);

        var cause = Assert.Single(harness.Log.Entries, entry => entry.Level == LogLevel.Critical).Exception;
        Assert.Contains("one thing at a time", Assert.IsType<NonDeterminismException>(cause).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_turn_that_does_not_end_is_refused_before_it_outgrows_a_transaction() => VirtualTime.Run(async time =>
    {
        var script = Script.Of(async workflow =>
        {
            while (true)
            {
                await workflow.Run(Open.Step, 1);
            }
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, Open));
        await harness.Client.Start(script, "a", 0, default);
        await Task.Delay(TimeSpan.FromSeconds(1), time);

        Assert.Equal(InstanceHistory.MaxEvents, harness.Journal.Events.Count);
        Assert.Equal(InstanceActivity.Parked, harness.Driver.Instances["a"]);
    });

    [Fact]
    public void The_clock_of_a_workflow_reads_the_same_on_every_replay() => VirtualTime.Run(async time =>
    {
        var readings = new List<DateTimeOffset>();
        var script = Script.Of(async workflow =>
        {
            readings.Add(workflow.UtcNow);
            await workflow.SleepUntil(Noon);
            await workflow.SleepUntil(Noon.AddHours(1));
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));
        await harness.Client.Start(script, "a", 0, default);
        await harness.End("a");

        Assert.Equal(3, readings.Count);
        Assert.Single(readings.Distinct());
    });
}
