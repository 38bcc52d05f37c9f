using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Functions.Tests.Stories;

[Collection(OneStage.Name)]
public sealed class RestartTests(Stage stage)
{
    [Fact]
    public async Task A_reset_that_was_pending_when_the_host_stopped_ends_once_after_it_is_started_again()
    {
        var device = SampleTenant.OfflineIPhone.Id;
        await stage.Simulator.Change(device, new DeviceChange(Offline: true));
        var id = await stage.Ask(device);
        await stage.Agent.Until(id, "pending");

        await stage.Restart();
        await stage.Simulator.Change(device, new DeviceChange(Offline: false));
        var reset = await stage.Agent.UntilEnded(id);

        Assert.Equal(("completed", "accepted checked issuing issued ended"), (reset.Status, reset.Story));
        Assert.Single(await stage.Simulator.Commands(device));
        Assert.Single(await stage.Simulator.Resets(device));
    }
}
