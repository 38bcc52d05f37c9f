using Passcode.LocalHost.Journal;
using Passcode.Testing;

namespace Passcode.LocalHost.Tests.Replay;

/// <summary>
/// An errand of three turns with steps, sleeps, and signals received and missed, which meets a storage fault or the death of its
/// process at every one of its writes.
/// </summary>
public sealed class CrashTests
{
    private const int Writes = 23;

    public static TheoryData<int, WriteFault> EveryWrite()
    {
        var cases = new TheoryData<int, WriteFault>();
        foreach (var write in Enumerable.Range(1, Writes))
        {
            foreach (var fault in Enum.GetValues<WriteFault>())
            {
                cases.Add(write, fault);
            }
        }

        return cases;
    }

    [Fact]
    public void The_errand_makes_as_many_writes_as_are_tried_below() => VirtualTime.Run(async time =>
    {
        var errand = new Errand();
        var journal = new FaultyJournal(new InMemoryJournal(), int.MaxValue, WriteFault.FailsBefore);
        await using var harness = await WorkflowHarness.Begin(time, errand.Configure, journal);

        await errand.Start(harness);
        await harness.End(Errand.Id);

        Assert.Equal(Writes, journal.Writes);
        Assert.Equal(Errand.Expected, errand.Report);
    });

    [Theory]
    [MemberData(nameof(EveryWrite))]
    public void Whatever_write_goes_wrong_the_errand_ends_the_same(int write, WriteFault fault) => VirtualTime.Run(async time =>
    {
        var errand = new Errand();
        var journal = new FaultyJournal(new InMemoryJournal(), write, fault);
        await using var first = await WorkflowHarness.Begin(time, errand.Configure, journal);
        var start = errand.Start(first);
        await journal.Hit;
        await using var second = journal.IsDead ? await WorkflowHarness.Begin(time, errand.Configure, journal.Inner) : null;
        var last = second ?? first;
        await (start.IsCompleted ? start : errand.Start(last));

        while (last.Driver.Instances.Count > 0)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), time);
        }

        Assert.Equal(Errand.Expected, errand.Report);
        Assert.Empty(await journal.Inner.Unfinished(default));
        Assert.All(
            journal.Inner.Events.Select(entry => entry.Event).OfType<JournalEvent.StepCompleted>()
                .GroupBy(step => (step.Step, step.InputHash)),
            outputs => Assert.Single(outputs.Select(step => step.Output).Distinct()));
    });
}
