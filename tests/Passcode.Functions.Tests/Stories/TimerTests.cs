using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Functions.Tests.Stories;

[Collection(OneStage.Name)]
public sealed class TimerTests(Stage stage)
{
    private static readonly Func<Timers, DurableTaskClient, Task>[] Functions =
    [
        (timers, client) => timers.ReconcileResets(new TimerInfo(), client, default),
        (timers, client) => timers.ReconcileBulkRuns(new TimerInfo(), client, default),
        (timers, client) => timers.RunSchedules(new TimerInfo(), client, default),
        (timers, _) => timers.RemoveExpiredKeys(new TimerInfo(), default),
        (timers, _) => timers.PurgeDeviceLocks(new TimerInfo(), default),
        (timers, _) => timers.PurgeDeadLetters(new TimerInfo(), default),
        (timers, _) => timers.PurgeAuditLog(new TimerInfo(), default),
        (timers, _) => timers.CountApprovals(new TimerInfo(), default),
        (timers, client) => timers.PurgeHistories(new TimerInfo(), client, default),
    ];

    [Fact]
    public async Task Every_timer_runs_beside_a_reset_that_is_under_way_and_leaves_it_alone()
    {
        var device = SampleTenant.StaleIPhone.Id;
        await stage.Simulator.Change(device, new DeviceChange(Offline: true));
        var id = await stage.Ask(device);
        await stage.Agent.Until(id, "pending");

        foreach (var function in Functions)
        {
            await stage.Host.Call(function);
        }

        await stage.Simulator.Change(device, new DeviceChange(Offline: false));
        Assert.Equal("completed", (await stage.Agent.UntilEnded(id)).Status);
        Assert.Single(await stage.Simulator.Commands(device));
    }
}
