using System.Collections.Concurrent;
using Passcode.GraphSimulator;
using Passcode.GraphSimulator.Faults;

namespace Passcode.EndToEnd.Tests.Faults;

/// <summary>All faults at once, each on a device of its own, as most of their time is waiting.</summary>
public sealed class FaultyTenant : LocalHostTest
{
    private readonly ConcurrentDictionary<string, FaultOutcome> _outcomes = new();

    internal FaultOutcome this[string title] => _outcomes[title];

    protected override SimulatorOptions Tenant => base.Tenant with { Devices = 100 };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        FaultCase[] cases = [.. FaultCase.Survived, .. FaultCase.Refused];
        await Task.WhenAll(cases.Zip(await Dependencies.Simulator.GeneratedDevices(cases.Length, device => device.IsResettable), Play));
    }

    private async Task Play(FaultCase fault, TenantDevice device)
    {
        var rule = new FaultRule(fault.Effect, Path: $"{device.Id}|{device.SerialNumber}", Kind: fault.Kind, Next: fault.Next);
        await Dependencies.Simulator.Arm(rule);
        var reset = await Host.Api.SubmitAndWait(new ResetSubmission(new DeviceIdentifier(SerialNumber: device.SerialNumber)));
        _outcomes[fault.Title] = new FaultOutcome(
            reset,
            (await Dependencies.Simulator.Resets(device.Id)).Count,
            (await Dependencies.Simulator.Commands(device.Id)).Count,
            await Dependencies.Simulator.Hits(rule));
    }
}

/// <summary>What became of a reset under a fault.</summary>
/// <param name="Reset">The reset.</param>
/// <param name="Effects">How often the device was really reset.</param>
/// <param name="Commands">How often it was asked for.</param>
/// <param name="Hits">How often the fault hit.</param>
internal sealed record FaultOutcome(ResetView Reset, int Effects, int Commands, int Hits);
