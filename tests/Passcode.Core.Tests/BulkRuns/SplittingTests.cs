using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>One person splits what needs an approval into parts that need none.</summary>
public sealed class SplittingTests
{
    private static readonly string[] Spellings = ["mallory@contoso.example", "MALLORY+1@contoso.example", "m\u0430llory@contoso.example", "m.allory@contoso.onmicrosoft.example"];

    private enum Act
    {
        Run,
        Reset,
        Approve,
        Wait,
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Four_lists_of_two_do_not_slip_under_a_limit_of_two(bool atOnce) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 8, ("Bulk:ApprovalAbove", "2"), ("Bulk:CanarySize", "0"));
        await using var process = await world.Begin(time);
        List<string> runs = [];
        for (var list = 0; list < 4; list++)
        {
            runs.Add((await Upload(process, Spellings[list], World.Origin, 2 * list, (2 * list) + 1))!.Id);
            await Task.Delay(atOnce ? TimeSpan.Zero : TimeSpan.FromMinutes(10), time);
        }

        await Task.Delay(TimeSpan.FromMinutes(10), time);

        Assert.InRange(world.Tenant.Resets.Count, atOnce ? 0 : 2, 2);
        var last = await BulkRunScenario.Read(world, runs[3]);
        Assert.Equal(BulkRunStatus.AwaitingApproval, last.Status);
        Assert.Equal([new(PolicyRule.LargeBulkRun, "more than 2 commands of one person in 24 hours")], last.Approval!.Rules);

        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(runs[3], ApprovalDecision.Approve, null, null, World.Boss, default);
        await process.End(runs[3]);
        Assert.Equal(BulkRunStatus.Completed, (await BulkRunScenario.Read(world, runs[3])).Status);
    });

    [Fact]
    public void What_somebody_else_approved_does_not_count_and_the_window_slides() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 8, ("Bulk:ApprovalAbove", "2"));
        await using var process = await world.Begin(time);
        var approved = (await Upload(process, Spellings[0], World.Origin, 0, 1, 2))!.Id;
        await BulkRunScenario.Until(world, time, approved, run => run.Status == BulkRunStatus.AwaitingApproval);
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(approved, ApprovalDecision.Approve, null, null, World.Boss, default);
        await process.End(approved);

        await process.End((await Upload(process, Spellings[0], World.Origin, 3, 4))!.Id);
        Assert.Equal(5, world.Tenant.Resets.Count);
        await Task.Delay(TimeSpan.FromHours(25), time);
        await process.End((await Upload(process, Spellings[0], World.Origin, 5, 6))!.Id);
        Assert.Equal(7, world.Tenant.Resets.Count);
    });

    [Fact]
    public void Single_resets_count_towards_the_approval_of_a_run_and_runs_towards_the_limits_of_single_resets() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 8, ("Bulk:ApprovalAbove", "3"), ("Policy:RequesterLimits:PerDay", "4"));
        await using var process = await world.Begin(time);
        await process.End((await Reset(process, Spellings[0], 0))!);
        await process.End((await Reset(process, Spellings[1], 1))!);

        var run = (await Upload(process, Spellings[2], World.Origin, 2, 3))!.Id;
        Assert.Equal(PolicyRule.LargeBulkRun, Assert.Single((await BulkRunScenario.Until(world, time, run, found => found.Approval is not null)).Approval!.Rules).Rule);
        await process.End((await Upload(process, Spellings[0], World.Origin, 4))!.Id);
        await process.End((await Reset(process, Spellings[0], 5))!);
        await process.End((await Reset(process, Spellings[0], 6))!);

        Assert.Equal([BulkRunScenario.Id(0), BulkRunScenario.Id(1), BulkRunScenario.Id(4), BulkRunScenario.Id(5)], world.Tenant.Resets);
    });

    [Fact]
    public void A_run_above_the_limits_of_its_requester_needs_an_approval() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 5, ("Policy:RequesterLimits:PerHour", "4"));
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Until(
            world, time, (await BulkRunScenario.Ask(process, BulkRunScenario.Everything())).Id, found => found.Status is BulkRunStatus.AwaitingApproval or BulkRunStatus.Completed);

        Assert.Equal([new(PolicyRule.RequesterLimit, "4 resets in an hour")], run.Approval!.Rules);
        Assert.Empty(world.Tenant.Resets);
    });

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 2)]
    public void An_application_counts_as_one_person_unless_it_acts_for_others(bool actsForOthers, int commands) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 4, ("Bulk:ApprovalAbove", "2"));
        world.Settings["Passcode:Policy:ActsForOthers:0"] = actsForOthers ? "BOT-oid" : "another";
        await using var process = await world.Begin(time);
        foreach (var (index, name) in new[] { "ada@contoso.example", "eve@contoso.example" }.Index())
        {
            await Upload(process, name, new(RequestChannel.Application, "bot-oid", "bot"), 2 * index, (2 * index) + 1);
            await Task.Delay(TimeSpan.FromMinutes(10), time);
        }

        Assert.Equal(commands, world.Tenant.Resets.Count);
    });

    /// <summary>100 sequences, or 10,000 with <c>PASSCODE_CAMPAIGN=full</c>.</summary>
    [Fact]
    public void No_sequence_sends_more_commands_of_one_person_in_a_day_than_the_limits()
    {
        const int Devices = 10;
        var (most, largest) = (0, 0);
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, Spellings.Length - 1], Gen.Int[0, Devices - 1].HashSet[1, 4], Gen.Int[0, 700]).Array[1, 16].Sample(
            moves => VirtualTime.Run(async time =>
            {
                var world = BulkRunScenario.Tenant(time, Devices, ("Bulk:ApprovalAbove", "3"), ("Bulk:CanarySize", "0"), ("Policy:RequesterLimits:PerDay", "5"));
                await using var process = await world.Begin(time);
                List<string> runs = [];
                foreach (var (act, spelling, devices, minutes) in moves)
                {
                    switch (act)
                    {
                        case Act.Run when await Upload(process, Spellings[spelling], World.Origin, [.. devices]) is { Id: var run }:
                            runs.Add(run);
                            break;
                        case Act.Reset:
                            await Reset(process, Spellings[spelling], devices.First());
                            break;
                        case Act.Approve:
                            foreach (var run in runs)
                            {
                                await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(
                                    run, ApprovalDecision.Approve, null, null, new("mallory-oid", true, [Spellings[spelling]], "console"), default);
                            }

                            break;
                        case Act.Wait:
                            await Task.Delay(TimeSpan.FromMinutes(minutes), time);
                            break;
                    }
                }

                await Task.Delay(TimeSpan.FromDays(3), time);
                var ofRuns = runs.SelectMany(world.BulkTargets.Of).Where(target => target.AttemptAt is not null).Select(target => target.AttemptAt!.Value);
                (most, largest) = (Math.Max(most, Peak(world.Tenant.ResetTimes)), Math.Max(largest, Peak(ofRuns)));
                Assert.InRange(Peak(world.Tenant.ResetTimes), 0, 5);
                Assert.InRange(Peak(ofRuns), 0, 3);
            }),
            iter: Environment.GetEnvironmentVariable("PASSCODE_CAMPAIGN") == "full" ? 10_000 : 100,
            threads: 1);

        Assert.Equal((5, 3), (most, largest)); // the limits were reached
    }

    // Commands follow their count by seconds.
    private static int Peak(IEnumerable<DateTimeOffset> times)
    {
        var all = times.Order().ToList();
        return all.Select(first => all.Count(time => time >= first && time < first + TimeSpan.FromHours(23))).DefaultIfEmpty().Max();
    }

    private static async Task<BulkRun?> Upload(OrchestrationHarness process, string requestedBy, RequestOrigin origin, params int[] devices) =>
        await process.Services.GetRequiredService<AcceptBulkRun>().Execute(
            BulkRunScenario.Everything() with { Selection = BulkSelection.Listed, RequestedBy = requestedBy },
            BulkRunScenario.Uploaded(devices.Select(index => new DeviceReference(DeviceKey.IntuneDeviceId, BulkRunScenario.Id(index)))),
            origin,
            null,
            default) is RequestResult<BulkRun>.Accepted { Record: var run } ? run : null;

    private static async Task<string?> Reset(OrchestrationHarness process, string requestedBy, int device) =>
        await process.Services.GetRequiredService<AcceptReset>().Execute(
            World.Request(BulkRunScenario.Id(device), ticket: Guid.NewGuid().ToString()) with { RequestedBy = requestedBy }, World.Origin, null, default)
            is RequestResult<PasscodeReset>.Accepted { Record.Id: var id } ? id : null;
}
