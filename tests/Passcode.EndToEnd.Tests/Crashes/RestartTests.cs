using Passcode.GraphSimulator;
using Passcode.GraphSimulator.Inspection;

namespace Passcode.EndToEnd.Tests.Crashes;

public sealed class RestartTests : LocalHostTest
{
    private const int Pending = 50;

    protected override SimulatorOptions Tenant => base.Tenant with { Devices = 2 * Pending };

    [Fact]
    public async Task Fifty_resets_that_were_pending_when_the_host_died_complete_after_it_is_started_again()
    {
        var devices = await Dependencies.Simulator.GeneratedDevices(Pending, device => device.IsResettable);
        await All(devices, async device =>
        {
            await Dependencies.Simulator.Change(device.Id, new DeviceChange(Offline: true));
            return true;
        });
        var ids = await All(devices, async device => (await Host.Api.Submit(ResetSubmission.For(device.Id))).Id);
        await All(ids, id => Host.Api.Until(id, "pending"));

        await Host.Restart();
        await All(devices, async device =>
        {
            await Dependencies.Simulator.Change(device.Id, new DeviceChange(Offline: false));
            return true;
        });
        var resets = await All(ids, Host.Api.UntilEnded);

        Assert.Each(resets, reset => Assert.Equal(("completed", "accepted checked issuing issued ended"), (reset.Status, reset.EventTypes)));
        Assert.Each(await All(devices, device => Dependencies.Simulator.Commands(device.Id)), commands => Assert.Single(commands));
        Assert.Equal(0, await Dependencies.UntilIdle());
    }

    private static Task<TResult[]> All<T, TResult>(IEnumerable<T> items, Func<T, Task<TResult>> act) => Task.WhenAll(items.Select(act));
}
