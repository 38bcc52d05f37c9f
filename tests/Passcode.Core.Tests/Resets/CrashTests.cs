using Passcode.Core.Devices;
using Passcode.Core.Resets;
using Passcode.Core.Tests.Fakes;
using Passcode.Testing;

namespace Passcode.Core.Tests.Resets;

/// <summary>
/// Kills the process at every call that leaves it, before the effect and after it, and starts another: every reset ends as it would
/// have, and no device gets more than one command.
/// </summary>
public sealed class CrashTests
{
    public static TheoryData<string> Stories => [.. Told.Keys];

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

    private static async Task Run(VirtualTime time, string story, Crash crash, (ResetStatus, ReasonCode?) expected)
    {
        Assert.Equal(expected, await Run(time, story, crash));
        Assert.True(crash.Hit.IsCompleted);
    }

    private static async Task<(ResetStatus, ReasonCode?)> Run(VirtualTime time, string story, Crash crash)
    {
        var world = new World(time) { Crash = crash, Settings = { ["Passcode:Polling:Deadline"] = "00:05:00" } };
        Told[story](world.Tenant);
        var journal = new InMemoryJournal();
        var first = await WorkflowHarness.Begin(time, world.AddTo, journal);
        var life = Live(first);
        await Task.WhenAny(life, crash.IsSurvived ? life : crash.Hit);
        world.Crash = new Crash();
        if (life.IsCompleted)
        {
            await life;
            await first.DisposeAsync();
        }
        else
        {
            // The dead process is left as it is: nothing it waits for is ever answered. The next one finds only what was stored.
            await using var second = await WorkflowHarness.Begin(time, world.AddTo, journal);
            await Live(second);
        }

        var reset = Assert.Single(world.Store.All);
        Assert.Empty(world.Locks.Held);
        Assert.InRange(world.Tenant.Resets.Count, 0, 1);
        Assert.Equal(reset.Device is not null && reset.IssuedAt is not null, world.Tenant.Resets.Count == 1);
        Assert.Null(TimelineEvent.FirstBroken(reset.Id, await world.Store.Timeline(reset.Id, CancellationToken.None)));
        return (reset.Status, reset.ReasonCode);
    }

    // The caller asks again until it has an answer, as every caller with a key may.
    private static async Task Live(WorkflowHarness process)
    {
        while (true)
        {
            try
            {
                await process.End(await PasscodeResetWorkflowTests.Accept(process, World.Request()));
                return;
            }
            catch (CrashException)
            {
            }
        }
    }
}
