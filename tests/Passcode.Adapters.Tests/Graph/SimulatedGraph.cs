using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.GraphSimulator;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

/// <summary>The adapter against a Graph simulator of the test's own.</summary>
public sealed class SimulatedGraph : IAsyncDisposable
{
    private readonly GraphSimulatorHost _simulator;
    private readonly SimulatorClient _inspection;

    private SimulatedGraph(GraphSimulatorHost simulator)
    {
        _simulator = simulator;
        _inspection = new SimulatorClient(simulator.BaseAddress);
        Graph = new TestGraph(simulator.BaseAddress.AbsoluteUri);
    }

    public IManagedDevices Devices => Graph.Devices;

    internal TestGraph Graph { get; }

    public Uri Address => _simulator.BaseAddress;

    public IDeviceBatches Batches => Graph.Batches;

    public IDeviceSelections Selections => Graph.Selections;

    public static async Task<SimulatedGraph> Start(int pageSize = 1000, int devices = 0) => new(await GraphSimulatorHost.StartAsync(
        new SimulatorOptions { ConfirmAfter = TimeSpan.Zero, PageSize = pageSize, Devices = devices, Throttling = devices == 0 }));

    public Task Inject(FaultEffect effect, int? next = null) => Inject(new FaultRule(effect, Next: next));

    public Task Inject(FaultRule rule) => _inspection.Arm(rule);

    /// <summary>Makes a device say something else of itself.</summary>
    public Task Change(KnownDevice device, DeviceChange change) => _inspection.Change(device.Id, change);

    /// <summary>Gives properties of a device other values, in lists and by its id, or in lists alone.</summary>
    public Task Override(KnownDevice device, object properties, bool listedOnly = false)
    {
        var values = JsonSerializer.SerializeToElement(properties).EnumerateObject().ToDictionary(property => property.Name, property => property.Value);
        return Change(device, listedOnly ? new DeviceChange(ListedProperties: values) : new DeviceChange(Properties: values));
    }

    public Task<IReadOnlyList<LoggedRequest>> Requests() => _inspection.Requests();

    public async Task<IReadOnlyList<string>> Passcodes() => [.. (await _inspection.Passcodes()).Select(made => made.Passcode)];

    public async ValueTask DisposeAsync()
    {
        Graph.Dispose();
        _inspection.Dispose();
        await _simulator.DisposeAsync();
    }
}
