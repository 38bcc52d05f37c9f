using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Passcode.Functions.Tests.Scenarios;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Functions.Tests;

[Collection(AppTests.Name)]
public sealed class TimersTests(AppFixture app)
{
    private static readonly Func<Timers, DurableTaskClient, Task>[] Functions =
    [
        (timers, client) => timers.ReconcileResets(new TimerInfo(), client, default),
        (timers, client) => timers.ReconcileBulkRuns(new TimerInfo(), client, default),
        (timers, client) => timers.RunSchedules(new TimerInfo(), client, default),
        (timers, _) => timers.RemoveExpiredKeys(new TimerInfo(), default),
        (timers, _) => timers.PurgeDeviceLocks(new TimerInfo(), default),
        (timers, _) => timers.PurgeRecords(new TimerInfo(), default),
        (timers, _) => timers.PurgeDeadLetters(new TimerInfo(), default),
        (timers, _) => timers.PurgeAuditLog(new TimerInfo(), default),
        (timers, _) => timers.CountApprovals(new TimerInfo(), default),
        (timers, client) => timers.PurgeHistories(new TimerInfo(), client, default),
    ];

    [Fact]
    public void No_timer_is_left_out() =>
        Assert.Equal(typeof(Timers).GetMethods().Count(method => method.IsDefined(typeof(FunctionAttribute), inherit: false)), Functions.Length);

    [Fact]
    public async Task Every_timer_runs_beside_a_reset_that_is_under_way_and_leaves_it_alone()
    {
        var device = SampleTenant.StaleIPhone.Id;
        await app.Simulator.Change(device, new DeviceChange(Offline: true));
        var id = await app.Agent.SubmitInOwnName(device);
        await app.Agent.Until(id, "pending");

        foreach (var function in Functions)
        {
            await app.Host.Call(function);
        }

        await app.Simulator.Change(device, new DeviceChange(Offline: false));
        Assert.Equal("completed", (await app.Agent.UntilEnded(id)).Status);
        Assert.Single(await app.Simulator.Commands(device));
    }
}
