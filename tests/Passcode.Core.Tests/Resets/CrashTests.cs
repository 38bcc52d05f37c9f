using Passcode.Core.Audit;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

/// <summary>
/// Kills the process at every call that leaves it, before the effect and after it, and starts another: every reset ends as it would
/// have, and no device gets more than one command.
/// </summary>
public sealed class CrashTests
{
    // The fewest that a reset makes, one that ends at its first look at the device.
    private const int FewestCalls = 10;

    public static TheoryData<string> Scenarios => [.. ResetScenario.All.Keys];

    public static TheoryData<string, int> ScenariosWithWrongClocks
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var scenario in ResetScenario.All.Keys)
            {
                cases.Add(scenario, -400);
                cases.Add(scenario, 400);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Whenever_the_process_dies_the_reset_ends_as_it_should_with_one_command(string scenario) => VirtualTime.Run(time => SameOutcomes(
        time, scenario, TimeSpan.Zero, at => new Crash(at, isAfterEffect: false, isSilent: true), at => new Crash(at, isAfterEffect: true, isSilent: true)));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Whichever_call_fails_once_the_reset_ends_as_it_should_with_one_command(string scenario) => VirtualTime.Run(time => SameOutcomes(
        time, scenario, TimeSpan.Zero, at => new Crash(at, isAfterEffect: false, isOnce: true), at => new Crash(at, isAfterEffect: true, isOnce: true)));

    [Theory]
    [MemberData(nameof(ScenariosWithWrongClocks))]
    public void Whenever_the_process_dies_while_its_clock_is_wrong_there_is_one_command(string scenario, int graphIsAheadBy) => VirtualTime.Run(time => SameOutcomes(
        time,
        scenario,
        TimeSpan.FromSeconds(graphIsAheadBy),
        at => new Crash(at, isAfterEffect: false, isSilent: true),
        at => new Crash(at, isAfterEffect: true, isSilent: true)));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_process_that_remembers_an_earlier_version_comes_to_the_same_end(string scenario) => VirtualTime.Run(async time =>
        Assert.Equal(await Run(time, scenario, new Crash(), TimeSpan.Zero), await Run(time, scenario, new Crash(), TimeSpan.Zero, isForgetful: true)));

    private static async Task SameOutcomes(VirtualTime time, string scenario, TimeSpan graphIsAheadBy, params Func<int, Crash>[] crashes)
    {
        (ResetStatus, ReasonCode?)? expected = null;
        await Crash.AtEveryCall(
            FewestCalls,
            async crash =>
            {
                var outcome = await Run(time, scenario, crash, graphIsAheadBy);
                expected ??= outcome;
                Assert.Equal(expected, outcome);
            },
            crashes);
    }

    private static async Task<(ResetStatus, ReasonCode?)> Run(VirtualTime time, string scenario, Crash crash, TimeSpan graphIsAheadBy, bool isForgetful = false)
    {
        var world = new World(time) { Crash = crash, Settings = { ["Passcode:Polling:Deadline"] = "00:20:00" } };
        world.Tenant.ClockOffset = graphIsAheadBy;
        world.Store.IsForgetful = isForgetful;
        var (prepare, act) = ResetScenario.All[scenario];
        prepare(world);
        await world.RunThrough(crash, time, process => Live(process, time, act));
        var reset = Assert.Single(world.Store.All);
        Assert.Empty(world.Locks.Held);
        Assert.Empty(world.Pending.All);
        Assert.Equal(reset.Approval?.IsApproved == true ? 1 : 0, world.Audit.OfType(AuditEventType.Approved).Count);
        Assert.Equal(reset.Status == ResetStatus.Rejected ? 1 : 0, world.Audit.OfType(AuditEventType.Rejected).Count);
        Assert.Equal(reset.Approval is null ? 0 : 1, world.Audit.OfType(AuditEventType.ApprovalRequested).Count);
        Assert.InRange(world.Tenant.Resets.Count, 0, 1);
        Assert.Equal(reset.Device is not null && reset.IssuedAt is not null, world.Tenant.Resets.Count == 1);
        Assert.InRange(world.Tenant.SyncTimes.Count, 0, reset.CheckIns?.Requests ?? 0);
        Assert.DoesNotContain(world.Tenant.SyncTimes, at => at < reset.IssuedAt!.Value.AddMinutes(1) || at > reset.EndedAt!.Value);
        Assert.Null(TimelineEvent.FirstBroken(reset.Id, await world.Store.Timeline(reset.Id, CancellationToken.None)));
        await world.ExpectStatistics();
        return (reset.Status, reset.ReasonCode);
    }

    // The caller asks again until it has an answer, as every caller with a key may.
    private static async Task Live(OrchestrationHarness process, VirtualTime time, Func<IServiceProvider, string, Task>? act)
    {
        while (true)
        {
            try
            {
                var id = await World.Accept(process, World.Request());
                if (act is not null)
                {
                    await Task.Delay(TimeSpan.FromMinutes(2), time);
                    await act(process.Services, id);
                }

                await process.End(id);
                return;
            }
            catch (CrashException)
            {
            }
        }
    }
}
