using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Functions.Tests.Scenarios;

[Collection(AppTests.Name)]
public sealed class RestartTests(AppFixture app)
{
    [Fact]
    public async Task A_reset_that_was_pending_when_the_host_stopped_ends_once_after_it_is_started_again()
    {
        var device = SampleTenant.OfflineIPhone.Id;
        await app.Simulator.Change(device, new DeviceChange(Offline: true));
        var id = await app.Agent.SubmitInOwnName(device);
        await app.Agent.Until(id, "pending");

        await app.Restart();
        await app.Simulator.Change(device, new DeviceChange(Offline: false));
        var reset = await app.Agent.UntilEnded(id);

        Assert.Equal(("completed", "accepted checked issuing issued ended"), (reset.Status, reset.EventTypes));
        Assert.Single(await app.Simulator.Commands(device));
        Assert.Single(await app.Simulator.Resets(device));
    }
}
