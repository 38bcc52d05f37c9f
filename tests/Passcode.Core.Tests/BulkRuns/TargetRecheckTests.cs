using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>What is found out about a device of a bulk run after it was selected.</summary>
public sealed class TargetRecheckTests
{
    [Theory]
    [InlineData("stop")]
    [InlineData("cancel")]
    [InlineData("pause")]
    public void Nothing_is_sent_when_the_run_is_held_while_a_group_is_read(string how) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3, ("Bulk:CanarySize", "0"), ("Bulk:ApprovalAbove", "0"));
        world.Protect("refuse").Tenant.Remove(Sample.DeviceId);
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        await Task.Delay(TimeSpan.FromMinutes(30), time);
        var gate = new TaskCompletionSource();
        world.Groups.Gate = gate.Task;
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(run.Id, ApprovalDecision.Approve, null, null, World.Boss, default);
        await Task.Delay(TimeSpan.FromSeconds(3), time);
        var control = process.Services.GetRequiredService<ControlBulkRun>();
        await (how switch
        {
            "stop" => process.Services.GetRequiredService<EmergencyStop>().Set(true, "boss", "test", default),
            "cancel" => control.Cancel(run.Id, "boss", default),
            _ => (Task)control.Pause(run.Id, "boss", default),
        });
        gate.SetResult();
        await Task.Delay(TimeSpan.FromSeconds(30), time);

        Assert.Equal(0, world.Tenant.Posts);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_action_of_an_earlier_attempt_that_shows_late_is_ours(bool isThrottled) => VirtualTime.Run(async time =>
    {
        var (world, process, run, firstAt) = await SecondAttempt(time, isThrottled);
        await using var ends = process;
        Show(world, firstAt);
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((1, 2), (run.Counts.InState(TargetState.Completed), world.Tenant.Posts));
    });

    [Fact]
    public void A_cancelled_run_does_not_say_that_nothing_was_sent_to_such_a_device() => VirtualTime.Run(async time =>
    {
        var (world, process, run, _) = await SecondAttempt(time, isThrottled: true);
        await using var ends = process;
        await process.Services.GetRequiredService<ControlBulkRun>().Cancel(run.Id, "boss", default);
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((1, 1), (run.Counts.InState(TargetState.Expired), run.Counts.ByReason[ReasonCode.IssueUnconfirmed]));
    });

    [Theory]
    [InlineData(GraphFault.Throttled, "wipePending", null)]
    [InlineData(GraphFault.Throttled, "managed", FakeGroups.Vera)]
    [InlineData(GraphFault.Unavailable, "wipePending", null)]
    [InlineData(GraphFault.Unavailable, "managed", FakeGroups.Vera)]
    public void A_device_that_changed_before_its_second_command_does_not_get_it(GraphFault first, string state, string? owner) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 1, ("Bulk:CanarySize", "0"));
        world.Protect("refuse").Tenant.Remove(Sample.DeviceId);
        world.Tenant.FailPost(new GraphProblem(first, "told to", first == GraphFault.Throttled ? TimeSpan.FromMinutes(5) : null));
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts == 1);
        world.Tenant.Change(BulkRunScenario.Id(0), device => device with { ManagementState = state, UserId = owner ?? device.UserId });
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((1, 0), (world.Tenant.Posts, run.Counts.InState(TargetState.Completed)));
        Assert.Equal(first == GraphFault.Throttled ? TargetState.Ineligible : TargetState.Expired, Assert.Single(run.Counts.ByState, count => count.Value > 0).Key);
    });

    [Fact]
    public void A_device_that_cannot_be_read_before_its_second_command_gets_it_once_it_can() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 1, ("Bulk:CanarySize", "0"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromMinutes(5)));
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts == 1);
        world.Tenant.Problem = new GraphProblem(GraphFault.Unavailable, "503", TimeSpan.FromSeconds(40));
        await Task.Delay(TimeSpan.FromMinutes(7), time);
        Assert.Equal(1, world.Tenant.Posts);

        world.Tenant.Problem = null;
        var readable = time.GetUtcNow();
        await process.End(run.Id);

        Assert.Equal((1, 2), ((await BulkRunScenario.Read(world, run.Id)).Counts.InState(TargetState.Completed), world.Tenant.Posts));
        Assert.InRange(Assert.Single(world.Tenant.ResetTimes) - readable, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    });

    [Theory]
    [InlineData("ANOTHER-1", TargetState.Ineligible)]
    [InlineData(" sn-other ", TargetState.Completed)]
    [InlineData(null, TargetState.Completed)]
    public void A_device_with_another_serial_number_than_when_it_was_selected_does_not_get_the_second_command(string? serial, TargetState end) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 1, ("Bulk:CanarySize", "0"));
        world.Tenant.Change(BulkRunScenario.Id(0), device => device with { SerialNumber = "SN-OTHER" });
        world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromMinutes(5)));
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts == 1);
        world.Tenant.Change(BulkRunScenario.Id(0), device => device with { SerialNumber = serial });
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal(end, Assert.Single(run.Counts.ByState, count => count.Value > 0).Key);
        Assert.Equal(end == TargetState.Completed ? 2 : 1, world.Tenant.Posts);
    });

    [Theory]
    [InlineData("managed")]
    [InlineData("wipePending")]
    public void A_retry_sends_nothing_to_a_device_whose_first_command_is_still_pending(string state) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 1, ("Bulk:CanarySize", "0"));
        world.Tenant.ConfirmsAfter = null;
        await using var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts > 0);
        world.Tenant.Change(BulkRunScenario.Id(0), device => device with { ManagementState = state });
        await process.End(run.Id);
        world.Tenant.Change(BulkRunScenario.Id(0), device => device with { ManagementState = "managed" });
        var retry = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { Selection = new BulkSelection.Retry(run.Id) });
        await process.End(retry.Id);
        retry = await BulkRunScenario.Read(world, retry.Id);

        Assert.Equal(1, world.Tenant.Posts);
        Assert.Equal(1, state == "managed" ? retry.Counts.ByReason[ReasonCode.ActionAlreadyPending] : retry.LeftOut![ReasonCode.SupersededByWipe]);
    });

    [Fact]
    public void The_action_of_a_reset_right_before_the_run_is_not_taken_for_the_runs_own() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 1, ("Bulk:CanarySize", "0"));
        await using var process = await world.Begin(time);
        await process.End(await World.Accept(process, World.Request(BulkRunScenario.Id(0))));
        Assert.Single(world.Tenant.Resets);
        world.Tenant.FailPost(new GraphProblem(GraphFault.Unavailable, "503"));
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await process.End(run.Id);
        run = await BulkRunScenario.Read(world, run.Id);

        Assert.Equal((1, 2), (run.Counts.InState(TargetState.Completed), world.Tenant.Resets.Count));
    });

    private static async Task<(World World, OrchestrationHarness Process, BulkRun Run, DateTimeOffset FirstAt)> SecondAttempt(VirtualTime time, bool isThrottled)
    {
        var world = BulkRunScenario.Tenant(time, 1, ("Bulk:CanarySize", "0"));
        world.Tenant.FailPost(new GraphProblem(GraphFault.Unavailable, "503"));
        world.Tenant.FailPost(isThrottled ? new GraphProblem(GraphFault.Throttled, "429", TimeSpan.FromMinutes(5)) : new GraphProblem(GraphFault.Unavailable, "503"));
        var process = await world.Begin(time);
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts == 1);
        var firstAt = time.GetUtcNow();
        await BulkRunScenario.Until(world, time, run.Id, _ => world.Tenant.Posts == 2);
        await Task.Delay(TimeSpan.FromSeconds(30), time);
        return (world, process, run, firstAt);
    }

    private static void Show(World world, DateTimeOffset at) => world.Tenant.Change(
        BulkRunScenario.Id(0), device => device with { ResetActions = [new ResetAction(ActionState.Done, at, at.AddSeconds(9), null)] });
}
