using Passcode.Core.Devices;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

public sealed class SyncDeviceTests
{
    private static readonly string IPhone = SampleTenant.IPhone.Id;

    [Fact]
    public async Task Intune_is_asked_to_contact_the_device_and_nothing_is_reset()
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.True((await graph.Devices.SyncDevice(IPhone, default)).Value);

        var request = Assert.Single(await graph.Requests());
        Assert.Equal(("POST", $"/v1.0/deviceManagement/managedDevices/{IPhone}/syncDevice", RequestKind.Sync), (request.Method, request.Path, request.Kind));
        Assert.Empty((await graph.Devices.Get(IPhone, default)).Value!.ResetActions);
    }

    [Theory]
    [InlineData(429, GraphFault.Throttled)]
    [InlineData(500, GraphFault.Unavailable)]
    [InlineData(403, GraphFault.MissingPermission)]
    [InlineData(404, GraphFault.NotFound)]
    public async Task A_refusal_is_named_and_nothing_is_repeated(int status, GraphFault fault)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(status));

        Assert.Equal(fault, (await graph.Devices.SyncDevice(IPhone, default)).Problem?.Fault);
        Assert.Single(await graph.Requests());
    }

    [Fact]
    public async Task A_lost_answer_is_not_repeated()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Devices.Get(IPhone, default);
        await graph.Inject(new FaultEffect(Connection: FaultConnection.DropAfter), next: 1);

        Assert.Equal(GraphFault.AnswerLost, (await graph.Devices.SyncDevice(IPhone, default)).Problem?.Fault);
        Assert.Single(await graph.Requests(), request => request.Kind == RequestKind.Sync);
    }

    [Fact]
    public async Task A_device_that_Intune_does_not_manage_is_refused()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Change(SampleTenant.IPhone, new DeviceChange(ManagementState: "unhealthy"));

        Assert.Equal(GraphFault.NotApplicable, (await graph.Devices.SyncDevice(IPhone, default)).Problem?.Fault);
    }
}
