using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing;
using Passcode.Core.Tests.Fakes;

namespace Passcode.Core.Tests.Resets;

/// <summary>
/// Kills the process at every call that leaves it, before the effect and after it, and starts another: every reset ends as it would
/// have, and no device gets more than one command.
/// </summary>
public sealed class CrashTests
{
    public static TheoryData<string> Stories => [.. Told.Keys, .. Decided.Keys];

    /// <summary>Stories in which somebody else acts, and acts again until there is an answer.</summary>
    private static Dictionary<string, (Action<World> Begin, Func<IServiceProvider, string, Task> Act)> Decided { get; } = new()
    {
        ["a protected device that is approved"] = (world => world.Protect(), (services, id) => Decide(services, id, ApprovalDecision.Approve)),
        ["a protected device that is rejected"] = (world => world.Protect(), (services, id) => Decide(services, id, ApprovalDecision.Reject)),
        ["a protected device on which nobody decides"] = (world => world.Protect(), (_, _) => Task.CompletedTask),
        ["a protected device that is refused"] = (world => world.Protect("refuse"), (_, _) => Task.CompletedTask),
        ["an approver who asked"] = (
            world => world.Protect(),
            (services, id) => Decide(services, id, ApprovalDecision.Approve, World.Boss with { Names = ["Agent+1@contoso.example"] })),
        ["an emergency stop that is lifted"] = (
            world =>
            {
                world.Tenant.Add(Sample.IPhone());
                world.Documents.Put("emergencyStop", new EmergencyStopState(1, true, world.Time.GetUtcNow(), "boss", "told to"));
            },
            (services, _) => services.GetRequiredService<EmergencyStop>().Set(false, "boss", "over", default)),
    };

    private static Dictionary<string, Action<FakeTenant>> Told { get; } = new()
    {
        ["an iPhone that confirms"] = tenant => tenant.Add(Sample.IPhone()),
        ["a work profile that confirms"] = tenant => tenant.Add(Sample.WorkProfile()),
        ["a device that refuses"] = tenant =>
        {
            tenant.Add(Sample.WorkProfile());
            tenant.Answer = ActionState.NotSupported;
        },
        ["a device that never answers"] = tenant =>
        {
            tenant.Add(Sample.IPhone());
            tenant.ConfirmsAfter = null;
        },
        ["a laptop"] = tenant => tenant.Add(Sample.Laptop()),
        ["an unknown device"] = _ => { },
        ["an executed command whose answer is lost"] = tenant =>
        {
            tenant.Add(Sample.WorkProfile());
            tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"), isExecuted: true);
        },
        ["a lost command"] = tenant =>
        {
            tenant.Add(Sample.WorkProfile());
            tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "told to"));
        },
        ["a throttled tenant"] = tenant =>
        {
            tenant.Add(Sample.IPhone());
            tenant.FailGets(new GraphProblem(GraphFault.Throttled, "told to"));
            tenant.FailPost(new GraphProblem(GraphFault.Throttled, "told to"));
        },
    };

    [Theory]
    [MemberData(nameof(Stories))]
    public void Whenever_the_process_dies_the_reset_ends_as_it_should_with_one_command(string story) => VirtualTime.Run(async time =>
    {
        var whole = new Crash();
        var expected = await Run(time, story, whole);
        var calls = whole.Calls;
        for (var at = 0; at < calls; at++)
        {
            await Run(time, story, new Crash(at, isAfterEffect: false, isSilent: true), expected);
            await Run(time, story, new Crash(at, isAfterEffect: true, isSilent: true), expected);
        }
    });

    [Theory]
    [MemberData(nameof(Stories))]
    public void Whichever_call_fails_once_the_reset_ends_as_it_should_with_one_command(string story) => VirtualTime.Run(async time =>
    {
        var whole = new Crash();
        var expected = await Run(time, story, whole);
        var calls = whole.Calls;
        for (var at = 0; at < calls; at++)
        {
            await Run(time, story, new Crash(at, isAfterEffect: false, isOnce: true), expected);
            await Run(time, story, new Crash(at, isAfterEffect: true, isOnce: true), expected);
        }
    });

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_process_that_remembers_an_earlier_version_comes_to_the_same_end(string story) => VirtualTime.Run(async time =>
        Assert.Equal(await Run(time, story, new Crash()), await Run(time, story, new Crash(), isForgetful: true)));

    private static async Task Run(VirtualTime time, string story, Crash crash, (ResetStatus, ReasonCode?) expected)
    {
        Assert.Equal(expected, await Run(time, story, crash));
        Assert.True(crash.Hit.IsCompleted);
    }

    private static async Task<(ResetStatus, ReasonCode?)> Run(VirtualTime time, string story, Crash crash, bool isForgetful = false)
    {
        var world = new World(time) { Crash = crash, Settings = { ["Passcode:Polling:Deadline"] = "00:05:00" } };
        world.Store.IsForgetful = isForgetful;
        if (Told.TryGetValue(story, out var tell))
        {
            tell(world.Tenant);
        }
        else
        {
            Decided[story].Begin(world);
        }

        await world.RunThrough(crash, time, process => Live(process, time, world, story));
        var reset = Assert.Single(world.Store.All);
        Assert.Empty(world.Locks.Held);
        Assert.Empty(world.Pending.All);
        Assert.Equal(reset.Approval?.Decision == ApprovalDecision.Approve ? 1 : 0, world.Trail.Of(AuditEventType.Approved).Count);
        Assert.Equal(reset.Status == ResetStatus.Rejected ? 1 : 0, world.Trail.Of(AuditEventType.Rejected).Count);
        Assert.Equal(reset.Approval is null ? 0 : 1, world.Trail.Of(AuditEventType.ApprovalRequested).Count);
        Assert.InRange(world.Tenant.Resets.Count, 0, 1);
        Assert.Equal(reset.Device is not null && reset.IssuedAt is not null, world.Tenant.Resets.Count == 1);
        Assert.Null(TimelineEvent.FirstBroken(reset.Id, await world.Store.Timeline(reset.Id, CancellationToken.None)));
        return (reset.Status, reset.ReasonCode);
    }

    // The caller asks again until it has an answer, as every caller with a key may.
    private static Task<DecisionResult<PasscodeReset>> Decide(IServiceProvider services, string id, ApprovalDecision decision, Approver? approver = null) =>
        services.GetRequiredService<DecideReset>().Run(id, decision, null, approver ?? World.Boss, default);

    private static async Task Live(OrchestrationHarness process, VirtualTime time, World world, string story)
    {
        while (true)
        {
            try
            {
                var id = await PasscodeResetOrchestratorTests.Accept(process, World.Request());
                if (Decided.TryGetValue(story, out var decided))
                {
                    await Task.Delay(TimeSpan.FromMinutes(2), time);
                    await decided.Act(process.Services, id);
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
