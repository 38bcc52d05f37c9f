using Passcode.GraphSimulator;

namespace Passcode.EndToEnd.Tests.Crashes;

/// <summary>The host and the Azurite that it starts, which must write to disk what it holds when the host is killed.</summary>
public sealed class OwnStorageTests : LocalHostTest
{
    private const int Resets = 8;

    protected override SimulatorOptions Tenant => base.Tenant with { Devices = 3 * Resets };

    protected override Task<RestartableHost> StartHost() => RestartableHost.Start(Dependencies, ownStorage: true);

    [Fact]
    public async Task What_was_accepted_just_before_the_host_is_killed_completes_with_one_command_each()
    {
        var devices = await Dependencies.Simulator.GeneratedDevices(Resets, device => device.IsResettable);
        var accepted = await Task.WhenAll(devices.Select(device => Host.Api.Submit(ResetSubmission.For(device.Id), Unique.Key())));

        await Host.Restart();

        var ended = await Task.WhenAll(accepted.Select(reset => Host.Api.UntilEnded(reset.Id)));
        Assert.Each(ended, reset => Assert.Equal("completed", reset.Status));
        foreach (var device in devices)
        {
            Assert.Single(await Dependencies.Simulator.Commands(device.Id));
        }
    }
}
