using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Tests.BulkRuns;
using Passcode.Core.Tests.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Orchestration;

/// <summary>
/// What a task hub in Azure may do: lose events, run activities twice, fire timers early, start an instance for each of several callers. Resets
/// and bulk runs end as they do without it, with one command for each device.
/// </summary>
public sealed class HubFaultTests
{
    private const int Callers = 8;
    private const int Devices = 60;

    private static readonly Dictionary<string, Action<HubFaults>> Faults = new(StringComparer.Ordinal)
    {
        ["no fault"] = _ => { },
        ["events are lost"] = faults => faults.DropsEvent = (_, _) => true,
        ["activities run twice"] = faults => faults.RunsActivitiesTwice = true,
        ["timers fire a second early"] = faults => faults.TimersFireEarlyBy = TimeSpan.FromSeconds(1),
        ["starts are not atomic"] = faults => faults.StartsTake = TimeSpan.FromSeconds(2),
        ["all of it"] = faults =>
        {
            faults.DropsEvent = (_, _) => true;
            faults.RunsActivitiesTwice = true;
            faults.TimersFireEarlyBy = TimeSpan.FromSeconds(1);
            faults.StartsTake = TimeSpan.FromSeconds(2);
        },
    };

    private const string BulkRun = "a bulk run";

    private static readonly Dictionary<string, ResetStatus> Outcomes = new(StringComparer.Ordinal)
    {
        ["an iPhone that confirms"] = ResetStatus.Completed,
        ["an executed command whose answer is lost"] = ResetStatus.Completed,
        ["a throttled tenant"] = ResetStatus.Completed,
        ["a protected device that is approved"] = ResetStatus.Completed,
        ["a protected device whose reset is cancelled"] = ResetStatus.Cancelled,
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (fault, scenario) in Faults.Keys.SelectMany(fault => Outcomes.Keys.Append(BulkRun).Select(scenario => (fault, scenario))))
            {
                cases.Add(fault, scenario);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_end_is_the_same_with_one_command_for_each_device(string fault, string scenario) => VirtualTime.Run(time =>
        scenario == BulkRun ? RunInBulk(time, From(fault)) : Reset(time, From(fault), ResetScenario.All[scenario], Outcomes[scenario]));

    [Theory]
    [InlineData("no fault")]
    [InlineData("starts are not atomic")]
    [InlineData("all of it")]
    public void A_delivery_that_eight_start_at_once_is_of_one_event(string fault) => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        await using var process = await world.Begin(time, faults: From(fault));
        var id = await World.Accept(process, World.Request() with { CallbackUrl = FakeReceiver.Address });
        var delivery = new CallbackDelivery(ResetEvent.Create(await world.Read(id))!, [new(new(CallbackTargetKind.Request))], time.GetUtcNow());
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ =>
            process.Client.StartOnce(CallbackDeliveryOrchestrator.Name, delivery.InstanceId, delivery, CancellationToken.None)));
        await process.End(delivery.InstanceId);
        await process.End(id);
        await Task.Delay(TimeSpan.FromHours(1), time);

        Assert.False(process.Hub.AnyUnderWay);
        var received = world.Receiver.Calls.Where(call => call.Event == delivery.Event).ToList();
        Assert.NotEmpty(received);
        Assert.True(fault != "no fault" || received.Count == 1, "The event came more than once.");
    });

    private static HubFaults From(string fault)
    {
        var faults = new HubFaults();
        Faults[fault](faults);
        return faults;
    }

    private static async Task Reset(VirtualTime time, HubFaults faults, ResetScenario scenario, ResetStatus end)
    {
        var world = new World(time);
        scenario.Prepare(world);
        await using var process = await world.Begin(time, faults: faults);
        var ids = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => World.Accept(process, World.Request())));
        var id = Assert.Single(ids.Distinct());
        if (scenario.Act is { } act)
        {
            await Task.Delay(TimeSpan.FromMinutes(2), time);
            await act(process.Services, id);
        }

        await process.End(id);
        await Task.Delay(TimeSpan.FromHours(1), time);

        Assert.True(faults.StartsTake == TimeSpan.Zero || process.Hub.ActivityRuns[CheckEligibilityActivity.Name] > 1, "Nothing was begun anew.");
        var reset = Assert.Single(world.Store.All);
        Assert.Equal((end, null), (reset.Status, end == ResetStatus.Completed ? reset.ReasonCode : null));
        Assert.Equal(end == ResetStatus.Completed ? 1 : 0, world.Tenant.Resets.Count);
        Assert.InRange(reset.EndedAt!.Value - reset.RequestedAt, TimeSpan.Zero, TimeSpan.FromMinutes(20));
        Assert.False(process.Hub.AnyUnderWay);
        Assert.Empty(world.Locks.Held);
        Assert.Empty(world.Pending.All);
        Assert.Null(TimelineEvent.FirstBroken(id, await world.Store.Timeline(id, CancellationToken.None)));
    }

    private static async Task RunInBulk(VirtualTime time, HubFaults faults)
    {
        var world = BulkRunScenario.Tenant(time, Devices, ("Bulk:ApprovalAbove", "10"), ("Polling:Deadline", "06:00:00"));
        world.Tenant.Add(Sample.Laptop("laptop"));
        world.Tenant.Answers[BulkRunScenario.Id(20)] = ActionState.Failed;
        await using var process = await world.Begin(time, faults: faults);
        var runs = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => BulkRunScenario.Ask(process, BulkRunScenario.Everything(), "key")));
        var id = Assert.Single(runs.Select(run => run.Id).Distinct());
        await BulkRunScenario.Until(world, time, id, run => run.Status == BulkRunStatus.AwaitingApproval);
        await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(id, ApprovalDecision.Approve, null, null, World.Boss, default);
        await process.End(id);
        await Task.Delay(TimeSpan.FromHours(1), time);

        var run = await BulkRunScenario.Read(world, id);
        Assert.Equal(
            (BulkRunStatus.Completed, Devices - 1, 1, 1),
            (run.Status, run.Counts.InState(TargetState.Completed), run.Counts.InState(TargetState.Failed), run.Counts.InState(TargetState.Ineligible)));
        BulkRunScenario.ExpectOneCommandEach(world, Devices);
        Assert.False(process.Hub.AnyUnderWay);
        Assert.Null(TimelineEvent.FirstBroken(id, await world.BulkRuns.Timeline(id, CancellationToken.None)));
    }
}
