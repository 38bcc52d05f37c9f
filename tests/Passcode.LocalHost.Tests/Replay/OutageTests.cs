using Passcode.LocalHost.Replay;
using Passcode.Testing;

namespace Passcode.LocalHost.Tests.Replay;

public sealed class OutageTests
{
    [Fact]
    public void Instances_outlast_an_outage_of_the_journal_and_go_on_within_a_minute_of_its_end() => VirtualTime.Run(async time =>
    {
        var last = FakeStep.Of("Last", n => n);
        var script = Script.Of(async workflow =>
        {
            await workflow.SleepUntil(workflow.UtcNow.AddMinutes(1));
            await workflow.Run(last.Step, 1);
        });
        var journal = new FaultyJournal(new InMemoryJournal(), int.MaxValue, WriteFault.FailsBefore);
        await using var harness = await WorkflowHarness.Begin(time, services => services.Add(script, last), journal);
        await harness.Client.Start(script, "a", 0, default);
        await harness.Client.Start(script, "b", 0, default);

        journal.IsDown = true;
        await Task.Delay(TimeSpan.FromHours(5), time);
        Assert.All(harness.Driver.Instances.Values, activity => Assert.Equal(InstanceActivity.Recovering, activity));
        await Assert.ThrowsAsync<IOException>(() => harness.Client.Start(script, "c", 0, default));
        await Assert.ThrowsAsync<IOException>(() => harness.Client.Raise(Word.Signal, "a", new Word("hello"), default));

        journal.IsDown = false;
        var ends = Task.WhenAll(harness.End("a"), harness.End("b"));
        await Task.Delay(TimeSpan.FromMinutes(1), time);
        Assert.True(ends.IsCompletedSuccessfully);
    });
}
