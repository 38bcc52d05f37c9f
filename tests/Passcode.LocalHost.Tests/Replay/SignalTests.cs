using Passcode.Core.Workflows;
using Passcode.Testing;

namespace Passcode.LocalHost.Tests.Replay;

public sealed class SignalTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public void A_sleep_of_a_day_ends_after_a_day() => VirtualTime.Run(async time =>
    {
        var begun = time.GetUtcNow();
        var woke = default(DateTimeOffset);
        var script = Script.Of(async workflow =>
        {
            await workflow.SleepUntil(workflow.UtcNow + Day);
            woke = workflow.UtcNow;
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));

        await harness.Client.Start(script, "a", 0, default);
        await harness.End("a");

        Assert.Equal(begun + Day, woke);
    });

    [Fact]
    public void A_sleep_until_a_past_time_is_none() => VirtualTime.Run(async time =>
    {
        var script = Script.Of(workflow => workflow.SleepUntil(workflow.UtcNow));
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));

        await harness.Client.Start(script, "a", 0, default);
        await harness.End("a");

        Assert.Empty(harness.Journal.Events);
    });

    [Theory]
    [InlineData(0, "hello")]
    [InlineData(12, "hello")]
    [InlineData(24, "hello")]
    [InlineData(25, null)]
    public void A_signal_is_received_until_the_deadline(int raisedAfterHours, string? expected) => VirtualTime.Run(async time =>
    {
        var heard = "nothing yet";
        var script = Script.Of(async workflow => heard = (await workflow.WaitFor(Word.Signal, workflow.UtcNow + Day))?.Text);
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));

        await harness.Client.Start(script, "a", 0, default);
        var end = harness.End("a");
        await Task.Delay(TimeSpan.FromHours(raisedAfterHours), time);
        await harness.Client.Raise(Word.Signal, "a", new Word("hello"), default);
        await end;

        Assert.Equal(expected, heard);
    });

    [Fact]
    public void A_signal_raised_before_it_is_waited_for_is_kept() => VirtualTime.Run(async time =>
    {
        var heard = new List<string?>();
        var script = Script.Of(async workflow =>
        {
            await workflow.SleepUntil(workflow.UtcNow + Day);
            heard.Add((await workflow.WaitFor(Word.Signal, workflow.UtcNow))?.Text);
            heard.Add((await workflow.WaitFor(Word.Signal, workflow.UtcNow))?.Text);
            heard.Add((await workflow.WaitFor(Word.Signal, workflow.UtcNow))?.Text);
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));

        await harness.Client.Start(script, "a", 0, default);
        await harness.Client.Raise(Word.Signal, "a", new Word("first"), default);
        await Task.Delay(TimeSpan.FromHours(1), time);
        await harness.Client.Raise(Word.Signal, "a", new Word("second"), default);
        await harness.End("a");

        Assert.Equal(["first", "second", null], heard.TakeLast(3));
    });

    [Fact]
    public void A_signal_that_nobody_waits_for_in_this_turn_arrives_in_a_later_one() => VirtualTime.Run(async time =>
    {
        var heard = default(string);
        var script = new Script(async (workflow, turn) =>
        {
            await workflow.SleepUntil(workflow.UtcNow + Day);
            if (turn < 3)
            {
                return Script.Continue(turn + 1);
            }

            heard = (await workflow.WaitFor(Word.Signal, workflow.UtcNow))?.Text;
            return Script.Done;
        });
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));

        await harness.Client.Start(script, "a", 0, default);
        await harness.Client.Raise(Word.Signal, "a", new Word("hello"), default);
        await harness.End("a");

        Assert.Equal("hello", heard);
        Assert.Equal(3, harness.Journal.Continuations);
    });

    [Fact]
    public void Signals_of_other_names_are_left_alone() => VirtualTime.Run(async time =>
    {
        var heard = "nothing yet";
        var script = Script.Of(async workflow => heard = (await workflow.WaitFor(Word.Signal, workflow.UtcNow + Day))?.Text);
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script));

        await harness.Client.Start(script, "a", 0, default);
        await harness.Client.Raise(new Signal<Word>("Other"), "a", new Word("hello"), default);
        await harness.End("a");

        Assert.Null(heard);
    });

    [Fact]
    public void A_signal_to_nobody_does_nothing() => VirtualTime.Run(async time =>
    {
        await using var harness = await WorkflowHarness.Begin(time, _ => { });
        await harness.Client.Raise(Word.Signal, "nobody", new Word("hello"), default);
        Assert.Empty(await harness.Journal.Unfinished(default));
    });
}
