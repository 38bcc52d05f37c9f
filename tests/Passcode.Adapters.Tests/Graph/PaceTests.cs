using Passcode.Adapters.Graph;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Health;
using Passcode.Core.Pacing;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

/// <summary>No call to Graph goes round the pace.</summary>
public sealed class PaceTests : IAsyncLifetime
{
    private const string Group = "0f3d2b1a-0000-4000-8000-0000000000aa";

    private static readonly string Device = SampleTenant.IPhone.Id.ToString();

    private static readonly string IPad = SampleTenant.IPad.Id.ToString();

    private SimulatedGraph _graph = null!;

    public async Task InitializeAsync() => _graph = await SimulatedGraph.Start();

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    [Fact]
    public async Task While_the_limits_are_in_use_no_method_of_any_port_sends_anything()
    {
        await UseUp(GraphCost.Command);
        await UseUp(GraphCost.Read);
        await UseUp(new(0, 0, 5));
        await UseUp(new(0, 0, 1));
        var calls = new (Type Port, string Method, Func<Task<GraphProblem?>> Call)[]
        {
            (typeof(IManagedDevices), nameof(IManagedDevices.Find), async () => (await _graph.Devices.Find(new(DeviceKey.SerialNumber, "SN1"), 2, default)).Problem),
            (typeof(IManagedDevices), nameof(IManagedDevices.Find), async () => (await _graph.Devices.Find(new(DeviceKey.IntuneDeviceId, Device), 2, default)).Problem),
            (typeof(IManagedDevices), nameof(IManagedDevices.Get), async () => (await _graph.Devices.Get(Device, default)).Problem),
            (typeof(IManagedDevices), nameof(IManagedDevices.ResetPasscode), async () => (await _graph.Devices.ResetPasscode(Device, default)).Problem),
            (typeof(IManagedDevices), nameof(IManagedDevices.SyncDevice), async () => (await _graph.Devices.SyncDevice(Device, default)).Problem),
            (typeof(IDeviceSearch), nameof(IDeviceSearch.Search), async () => (await _graph.Graph.Search.Search("ada", 5, default)).Problem),
            (typeof(IDeviceBatches), nameof(IDeviceBatches.Get), async () => (await _graph.Batches.Get([Device], default)).Items[0].Problem),
            (typeof(IDeviceBatches), nameof(IDeviceBatches.ResetPasscodes), async () => (await _graph.Batches.ResetPasscodes([Device], default)).Items[0].Problem),
            (typeof(IDeviceBatches), nameof(IDeviceBatches.SyncDevices), async () => (await _graph.Batches.SyncDevices([Device], default)).Items[0].Problem),
            (typeof(IDeviceSelections), nameof(IDeviceSelections.Read), async () => (await _graph.Selections.Read(new BulkSelection.Group(Group), null, default)).Problem),
            (typeof(IDeviceSelections), nameof(IDeviceSelections.Read), async () => (await _graph.Selections.Read(new BulkSelection.Category("Kiosk"), null, default)).Problem),
            (typeof(IDeviceSelections), nameof(IDeviceSelections.Read), async () => (await _graph.Selections.Read(new BulkSelection.Filter(new([], null, [])), null, default)).Problem),
            (typeof(IDeviceSelections), nameof(IDeviceSelections.Resolve), async () => (await _graph.Selections.Resolve([new(DeviceKey.SerialNumber, "SN1")], default)).Problem),
            (typeof(IGraphProbe), nameof(IGraphProbe.List), async () => (await _graph.Graph.Probe.List(default)).Problem),
            (typeof(IGraphProbe), nameof(IGraphProbe.Get), async () => (await _graph.Graph.Probe.Get(Device, default)).Problem),
            (typeof(IGraphProbe), nameof(IGraphProbe.CountEqual), async () => (await _graph.Graph.Probe.CountEqual("imei", "1", default)).Problem),
            (typeof(IGroupDirectory), nameof(IGroupDirectory.Search), async () => (await _graph.Graph.Directory.Search("P", default)).Problem),
            (typeof(IGroupDirectory), nameof(IGroupDirectory.Find), async () => (await _graph.Graph.Directory.Find(Group, default)).Problem),
            (typeof(IGroupDirectory), nameof(IGroupDirectory.Find), async () => (await _graph.Graph.Directory.Find("Pilot", default)).Problem),
            (typeof(IGroupDirectory), nameof(IGroupDirectory.Categories), async () => (await _graph.Graph.Directory.Categories(default)).Problem),
            (typeof(Core.Policy.IGroupMembers), nameof(Core.Policy.IGroupMembers.Read), async () => (await _graph.Graph.Groups.Read(Group, default)).Problem),
            (typeof(Core.Reveal.ITemporaryPasscodes), nameof(Core.Reveal.ITemporaryPasscodes.Read), async () => (await _graph.Graph.Passcodes.Read(Device, _ => null, default)).Problem),
        };

        // A new port, or a new method of one, must be added above, unless it reads the access token alone.
        var ports = typeof(GraphConnection).Assembly.GetTypes().Where(type => type.Namespace == typeof(GraphConnection).Namespace)
            .SelectMany(type => type.GetInterfaces()).Where(port => port.Assembly == typeof(GraphProblem).Assembly).Distinct();
        Assert.Equal(
            ports.SelectMany(port => port.GetMethods().Select(method => $"{port.Name}.{method.Name}")).Distinct().Except(["IGraphProbe.Permissions"]).Order(),
            calls.Select(call => $"{call.Port.Name}.{call.Method}").Distinct().Order());
        foreach (var (_, method, call) in calls)
        {
            var problem = await call();
            Assert.True(problem is { Fault: GraphFault.Paced, RetryAfter: not null, IsTransient: true, MayHaveBeenExecuted: false }, $"{method}: {problem}");
        }

        Assert.Empty(await _graph.Requests());
    }

    [Fact]
    public void One_place_alone_makes_connections_to_Graph()
    {
        var folder = Repository.PathOf("src", "Passcode.Adapters", "Graph");
        Assert.Equal(
            ["GraphConnection.cs"],
            Directory.GetFiles(folder, "*.cs").Where(file => File.ReadAllText(file).Contains("new HttpClient(", StringComparison.Ordinal)).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_batch_counts_as_its_items()
    {
        await _graph.Batches.Get([Device, IPad], default);
        await _graph.Batches.ResetPasscodes([Device, IPad], default);
        Assert.Equal(new GraphCost(2, 4, 0), await InUse());
    }

    [Fact]
    public async Task A_command_with_a_permit_does_not_ask_again()
    {
        using (var permit = (await _graph.Graph.Pacer.Enter(GraphCost.Command, default)).Value!)
        {
            permit.Use();
            Assert.True((await _graph.Devices.ResetPasscode(Device, default)).Succeeded);
        }

        Assert.Equal(new GraphCost(1, 1, 0), await InUse());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_429_of_a_command_lowers_the_pace_of_commands(bool isBatch)
    {
        await _graph.Inject(new FaultRule(new FaultEffect { Status = 429, RetryAfterSeconds = 3 }, Kind: RequestKind.Post, Next: 2));
        if (isBatch)
        {
            await _graph.Batches.ResetPasscodes([Device, IPad], default);
        }
        else
        {
            await _graph.Devices.ResetPasscode(Device, default);
        }

        Assert.Equal(240, _graph.Graph.Pacer.BulkCommandsPerMinute);
    }

    // Time stands still: what is taken stays taken.
    private async Task UseUp(GraphCost each)
    {
        var callers = 0;
        do
        {
            _graph.Graph.Pacer.CallFor(GraphPriority.Person, $"caller {callers++}"); // none of them uses more than its share
        }
        while ((await _graph.Graph.Pacer.Enter(each, default)).Succeeded);
    }

    private async Task<GraphCost> InUse() => (await _graph.Graph.Budget.Read(default))!.Value.Parts
        .SelectMany(part => part.Uses).Aggregate(default(GraphCost), (sum, use) => sum + use.Cost);
}
