using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>Kills the process at every call that leaves it: the run ends as it would have, and no device gets more than one command.</summary>
public sealed class BulkCrashTests
{
    private const int Devices = 24;
    private const int FewestCalls = 100;

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(true, -400)]
    [InlineData(true, 400)]
    public void Whenever_the_process_dies_the_run_ends_as_it_should(bool isAfterEffect, int graphIsAheadBy) => VirtualTime.Run(time => Crash.AtEveryCall(
        FewestCalls, crash => Run(time, crash, TimeSpan.FromSeconds(graphIsAheadBy)), at => new Crash(at, isAfterEffect, isSilent: true)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whichever_call_fails_once_the_run_ends_as_it_should(bool isAfterEffect) => VirtualTime.Run(time =>
        Crash.AtEveryCall(FewestCalls, crash => Run(time, crash, TimeSpan.Zero), at => new Crash(at, isAfterEffect, isOnce: true)));

    private static async Task Run(VirtualTime time, Crash crash, TimeSpan graphIsAheadBy)
    {
        var world = BulkRunScenario.Tenant(time, Devices, ("Bulk:CanarySize", "3"), ("Polling:Deadline", "01:00:00"));
        world.Tenant.ClockOffset = graphIsAheadBy;
        world.Tenant.Add(Sample.Laptop("laptop"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "lost"), isExecuted: true);
        world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "lost"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromSeconds(10)));
        world.Tenant.Answers[BulkRunScenario.Id(20)] = ActionState.Failed;
        await world.RunThrough(crash, time, Live);
        var run = Assert.Single((await world.BulkRuns.Query(10, null, CancellationToken.None)).Items);
        Assert.Equal(
            (BulkRunStatus.Completed, Devices - 1, 1, 1),
            (run.Status, run.Counts.InState(TargetState.Completed), run.Counts.InState(TargetState.Failed), run.Counts.InState(TargetState.Ineligible)));
        BulkRunScenario.ExpectOneCommandEach(world, Devices);
        await world.ExpectStatistics();
        // A lock may outlive its target when the process dies in between; it keeps nobody out.
        var deviceLock = world.Get<DeviceLock>();
        foreach (var id in world.Locks.Held.Keys)
        {
            Assert.False(await deviceLock.IsLocked(id, CancellationToken.None));
        }
    }

    // The caller asks again until it has an answer, as every caller with a key may.
    internal static async Task Live(OrchestrationHarness process)
    {
        while (true)
        {
            try
            {
                await process.End((await BulkRunScenario.Ask(process, BulkRunScenario.Everything(), "key")).Id);
                return;
            }
            catch (CrashException)
            {
            }
        }
    }
}
