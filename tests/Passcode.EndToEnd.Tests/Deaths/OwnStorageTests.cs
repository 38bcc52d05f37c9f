namespace Passcode.EndToEnd.Tests.Deaths;

/// <summary>The host and the Azurite that it starts, which must write to disk what it holds when the host is killed.</summary>
public sealed class OwnStorageTests : IAsyncLifetime
{
    private const int Resets = 8;

    private Ground _ground = null!;
    private OwnHost _host = null!;

    public async Task InitializeAsync()
    {
        _ground = await Ground.Start(Ground.QuickTenant with { Devices = 3 * Resets });
        _host = await OwnHost.Start(_ground, ownStorage: true);
    }

    public async Task DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        await (_ground?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task What_was_accepted_just_before_the_host_is_killed_completes_with_one_command_each()
    {
        var devices = (await _ground.Simulator.GeneratedDevices()).Where(device => device.IsIos || device.IsAndroid).Take(Resets).ToList();
        var accepted = await Task.WhenAll(devices.Select(device => _host.Api.Submit(ResetAsk.For(device.Id), Some.Key())));

        await _host.Restart();

        var ended = await Task.WhenAll(accepted.Select(reset => _host.Api.UntilEnded(reset.Id)));
        Assert.All(ended, reset => Assert.Equal("completed", reset.Status));
        foreach (var device in devices)
        {
            Assert.Single(await _ground.Simulator.Commands(device.Id));
        }
    }
}
