using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>Runs that have some devices in common: named, and no device gets two commands.</summary>
public sealed class RunOverlapsTests
{
    [Fact]
    public void A_run_names_the_unfinished_runs_that_have_some_of_its_devices() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 20);
        world.Settings["Passcode:Bulk:ApprovalAbove"] = "0";
        await using var process = await world.Begin(time);
        var first = await Ask(process, 0..10);
        var apart = await Ask(process, 15..20);
        await Task.Delay(TimeSpan.FromSeconds(5), time);
        var second = await Ask(process, 6..12);
        var dry = await Ask(process, 8..15, dryRun: true);
        await process.End(dry.Id);
        await Task.Delay(TimeSpan.FromSeconds(5), time);

        Assert.Equal([new(first.Id, 4)], (await BulkRunScenario.Read(world, second.Id)).Overlaps!);
        Assert.Equal([new(first.Id, 2), new(second.Id, 4)], (await BulkRunScenario.Read(world, dry.Id)).Overlaps!.OrderBy(overlap => overlap.RunId, StringComparer.Ordinal));
        Assert.Null((await BulkRunScenario.Read(world, apart.Id)).Overlaps);
        Assert.Null((await BulkRunScenario.Read(world, first.Id)).Overlaps);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(600)]
    public void A_device_of_two_runs_gets_one_command(int secondsBetween) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 60, ("Bulk:CanarySize", "5"));
        await using var process = await world.Begin(time);
        // Both ask before either has sent to the devices in common; the second waits for its approval.
        world.Settings["Passcode:Bulk:ApprovalAbove"] = "0";
        await using var careful = await world.Begin(time);
        var first = await Ask(process, 0..40);
        var second = await Ask(careful, 20..60);
        await Task.Delay(TimeSpan.FromSeconds(secondsBetween), time);
        while (await BulkRunScenario.Read(world, second.Id) is { Status: not BulkRunStatus.AwaitingApproval, HasEnded: false })
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time);
        }

        await careful.Services.GetRequiredService<Decide<BulkRun>>().Execute(second.Id, ApprovalDecision.Approve, null, null, World.Boss, default);
        await Task.WhenAll(process.End(first.Id), careful.End(second.Id));

        BulkRunScenario.ExpectOneCommandEach(world, 60);
    });

    [Fact]
    public void A_device_that_a_single_reset_or_another_run_has_reset_since_is_not_reset_once_more() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 10);
        world.Settings["Passcode:Bulk:ApprovalAbove"] = "9";
        await using var process = await world.Begin(time);
        var run = await Ask(process, 0..10); // waits for its approval
        await Task.Delay(TimeSpan.FromSeconds(5), time);
        var other = await Ask(process, 0..3);
        var single = Assert.IsType<RequestResult<PasscodeReset>.Accepted>(
            await process.Services.GetRequiredService<AcceptReset>().Execute(World.Request(BulkRunScenario.Id(5)), World.Origin, null, default)).Record;
        await Task.WhenAll(process.End(other.Id), process.End(single.Id));
        world.Tenant.Answers[BulkRunScenario.Id(6)] = ActionState.Failed;
        var failed = await Ask(process, 6..7);
        await process.End(failed.Id);
        world.Tenant.Answers.Clear();
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(run.Id, ApprovalDecision.Approve, null, null, World.Boss, default);
        await process.End(run.Id);

        var counts = (await BulkRunScenario.Read(world, run.Id)).Counts;
        Assert.Equal((6, 4), (counts.InState(TargetState.Completed), counts.ByReason[ReasonCode.Duplicate]));
        Assert.Equal(2, world.Tenant.Resets.Count(id => id == BulkRunScenario.Id(6))); // its first command failed
        Assert.Equal(11, world.Tenant.Resets.Count);

        // Whoever asks after that asks for something new.
        var next = await Ask(process, 0..2);
        await Task.Delay(TimeSpan.FromSeconds(5), time);
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(next.Id, ApprovalDecision.Approve, null, null, World.Boss, default); // the person's commands of today are above the limit
        await process.End(next.Id);
        Assert.Equal(2, (await BulkRunScenario.Read(world, next.Id)).Counts.InState(TargetState.Completed));
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whenever_the_process_dies_no_device_of_two_runs_gets_two_commands(bool isAfterEffect) => VirtualTime.Run(async time =>
    {
        var calls = await Run(time, new Crash());
        for (var at = 0; at < calls; at++)
        {
            await Run(time, new Crash(at, isAfterEffect, isSilent: true));
        }
    });

    private static async Task<int> Run(VirtualTime time, Crash crash)
    {
        var world = BulkRunScenario.Tenant(time, 4, ("Bulk:CanarySize", "0"), ("Polling:Deadline", "01:00:00"));
        await world.RunThrough(crash, time, Live);
        BulkRunScenario.ExpectOneCommandEach(world, 4);
        return crash.Calls;

        static async Task Live(OrchestrationHarness process)
        {
            while (true)
            {
                try
                {
                    string[] ids = [(await Ask(process, 0..3, key: "first")).Id, (await Ask(process, 1..4, key: "second")).Id];
                    await Task.WhenAll(ids.Select(id => process.End(id)));
                    return;
                }
                catch (CrashException)
                {
                }
            }
        }
    }

    private static async Task<BulkRun> Ask(OrchestrationHarness process, Range devices, bool dryRun = false, string? key = null)
    {
        var (first, count) = devices.GetOffsetAndLength(1000);
        var listed = Enumerable.Range(first, count).Select(index => new DeviceReference(DeviceKey.IntuneDeviceId, BulkRunScenario.Id(index)));
        return Assert.IsType<RequestResult<BulkRun>.Accepted>(await process.Services.GetRequiredService<AcceptBulkRun>().Execute(
            BulkRunScenario.Everything(dryRun) with { Selection = BulkSelection.Listed }, BulkRunScenario.Uploaded(listed), World.Origin, key, default)).Record;
    }
}
