using System.Collections.Concurrent;
using Passcode.GraphSimulator.Faults;

namespace Passcode.EndToEnd.Tests.Faults;

/// <summary>All faults at once, each on a device of its own: most of their time is waiting.</summary>
public sealed class FaultyTenant : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, FaultOutcome> _outcomes = new();
    private Ground? _ground;
    private OwnHost? _host;

    internal FaultOutcome this[string title] => _outcomes[title];

    public async Task InitializeAsync()
    {
        _ground = await Ground.Start(Ground.QuickTenant with { Devices = 100 });
        _host = await OwnHost.Start(_ground);
        var devices = (await _ground.Simulator.GeneratedDevices()).Where(device => device.IsIos || device.IsAndroid);
        await Task.WhenAll(FaultCase.Survived.Concat(FaultCase.Refused).Zip(devices, Play));
    }

    public async Task DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        await (_ground?.DisposeAsync() ?? default);
    }

    private async Task Play(FaultCase fault, TenantDevice device)
    {
        var rule = new FaultRule(fault.Effect, Path: $"{device.Id}|{device.SerialNumber}", Kind: fault.Kind, Next: fault.Next);
        await _ground!.Simulator.Arm(rule);
        var reset = await _host!.Api.SubmitAndWait(new ResetAsk(new DeviceAsk(SerialNumber: device.SerialNumber)));
        _outcomes[fault.Title] = new FaultOutcome(
            reset,
            (await _ground.Simulator.Resets(device.Id)).Count,
            (await _ground.Simulator.Commands(device.Id)).Count,
            await _ground.Simulator.Hits(rule));
    }
}
