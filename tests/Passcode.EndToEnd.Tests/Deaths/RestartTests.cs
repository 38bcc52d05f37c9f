using Passcode.GraphSimulator.Inspection;

namespace Passcode.EndToEnd.Tests.Deaths;

public sealed class RestartTests : IAsyncLifetime
{
    private const int Pending = 50;

    private Ground _ground = null!;
    private OwnHost _host = null!;

    public async Task InitializeAsync()
    {
        _ground = await Ground.Start(Ground.QuickTenant with { Devices = 2 * Pending });
        _host = await OwnHost.Start(_ground);
    }

    public async Task DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        await (_ground?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task Fifty_resets_that_were_pending_when_the_host_died_complete_after_it_is_started_again()
    {
        var devices = (await _ground.Simulator.GeneratedDevices()).Where(device => device.IsIos || device.IsAndroid).Take(Pending).ToList();
        await All(devices, async device =>
        {
            await _ground.Simulator.Change(device.Id, new DeviceChange(Offline: true));
            return true;
        });
        var ids = await All(devices, async device => (await _host.Api.Submit(ResetAsk.For(device.Id))).Id);
        await All(ids, id => _host.Api.Until(id, "pending"));

        await _host.Restart();
        await All(devices, async device =>
        {
            await _ground.Simulator.Change(device.Id, new DeviceChange(Offline: false));
            return true;
        });
        var resets = await All(ids, _host.Api.UntilEnded);

        Assert.All(resets, reset => Assert.Equal(("completed", "accepted checked issuing issued ended"), (reset.Status, reset.Story)));
        Assert.All(await All(devices, device => _ground.Simulator.Commands(device.Id)), commands => Assert.Single(commands));
        Assert.Equal(0, await _ground.UntilNothingIsUnderWay());
    }

    private static Task<TResult[]> All<T, TResult>(IEnumerable<T> items, Func<T, Task<TResult>> act) => Task.WhenAll(items.Select(act));
}
