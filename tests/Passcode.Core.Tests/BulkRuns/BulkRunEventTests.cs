using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>What subscribers and the requester are told of a bulk run.</summary>
public sealed class BulkRunEventTests
{
    private const string Subscriber = "https://subscriber.example/hook";
    private const string Requester = "https://receiver.example/hook";

    [Fact]
    public void Subscribers_hear_of_the_approval_the_start_each_pause_and_the_end_and_the_requester_of_the_end() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 100, ("Bulk:ApprovalAbove", "99"));
        await world.Subscriptions.Add(new("all", Subscriber, BulkRunEvent.Types, time.GetUtcNow(), "flow", DateTimeOffset.MaxValue, SigningKey.Create()), default);
        world.Tenant.Answer = ActionState.Failed;
        await using var process = await world.Begin(time);
        var control = process.Services.GetRequiredService<ControlBulkRun>();
        var run = await BulkRunScenario.Ask(process, BulkRunScenario.Everything() with { CallbackUrl = Requester });

        await BulkRunScenario.Until(world, time, run.Id, run => run.Status == BulkRunStatus.AwaitingApproval);
        await Task.Delay(TimeSpan.FromHours(1), time);
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(run.Id, ApprovalDecision.Approve, null, null, World.Boss, default);
        await BulkRunScenario.Until(world, time, run.Id, run => run.PauseReason == PauseReason.Canary);
        await Task.Delay(TimeSpan.FromHours(1), time);
        world.Tenant.Answer = ActionState.Done;
        await control.Resume(run.Id, "op", default);
        await control.Pause(run.Id, "op", default);
        await Task.Delay(TimeSpan.FromHours(1), time);
        await control.Resume(run.Id, "op", default);
        await process.End(run.Id);
        await Task.Delay(TimeSpan.FromMinutes(1), time);

        Assert.Equal(
            [
                ("passcode.bulkRun.awaitingApproval", null), ("passcode.bulkRun.started", null), ("passcode.bulkRun.paused", PauseReason.Canary),
                ("passcode.bulkRun.paused", PauseReason.Operator), ("passcode.bulkRun.completed", (PauseReason?)null),
            ],
            Sent(world, Subscriber).Select(sent => (sent.Type, sent.ReadData<BulkRunEventData>().PauseReason)));
        Assert.Equal(["passcode.bulkRun.completed"], Sent(world, Requester).Select(sent => sent.Type));
        Assert.Equal(5, Sent(world, Subscriber).Select(sent => sent.Id).Distinct().Count());
    });

    private static IEnumerable<CallbackEvent> Sent(World world, string address) =>
        world.Receiver.Calls.Where(call => call.Address == address).Select(call => call.Event);
}
