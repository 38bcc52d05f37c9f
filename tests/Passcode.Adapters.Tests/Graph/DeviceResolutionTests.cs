using Passcode.Core.Devices;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

public sealed class DeviceResolutionTests
{
    [Fact]
    public async Task Devices_are_resolved_by_id_serial_number_and_imei_in_their_order()
    {
        await using var graph = await SimulatedGraph.Start();

        var found = (await graph.Selections.Resolve(
            [
                new(DeviceKey.SerialNumber, "sim0002"), new(DeviceKey.IntuneDeviceId, SampleTenant.IPhone.Id), new(DeviceKey.Imei, SampleTenant.PersonalIPhone.Imei),
                new(DeviceKey.SerialNumber, "nowhere"), new(DeviceKey.IntuneDeviceId, Guid.NewGuid().ToString()), new(DeviceKey.IntuneDeviceId, "../x"),
                new(DeviceKey.SerialNumber, " "), new(DeviceKey.SerialNumber, "SIM0002"), new(DeviceKey.Imei, ""),
            ],
            default)).Value!;

        Assert.Equal(
            [SampleTenant.IPad.Id, SampleTenant.IPhone.Id, SampleTenant.PersonalIPhone.Id, null, null, null, null, SampleTenant.IPad.Id, null],
            found.Select(matches => matches.SingleOrDefault()?.Id));
        Assert.Single(await graph.Requests(), request => request.BatchItem is null);
    }

    [Theory]
    [InlineData(DeviceKey.SerialNumber, 1)]
    [InlineData(DeviceKey.Imei, 1)]
    [InlineData(DeviceKey.IntuneDeviceId, 5)]
    public async Task A_hundred_devices_are_few_requests(DeviceKey key, int requests)
    {
        await using var graph = await SimulatedGraph.Start(devices: 1000);
        var page = (await graph.Selections.Read(new(Filter: new([DevicePlatform.Ios], null, [])), null, default)).Value!;
        var devices = page.Devices.Where(device => device.SerialNumber!.StartsWith("GEN", StringComparison.Ordinal)).Take(100).ToArray();
        var before = (await graph.Requests()).Count(request => request.BatchItem is null);

        var found = (await graph.Selections.Resolve(
            [.. devices.Select(device => new DeviceReference(key, key switch { DeviceKey.Imei => device.Imei!, DeviceKey.SerialNumber => device.SerialNumber!, _ => device.Id }))],
            default)).Value!;

        Assert.Equal(devices.Select(device => device.Id), found.Select(matches => Assert.Single(matches).Id));
        Assert.Equal(requests, (await graph.Requests()).Count(request => request.BatchItem is null) - before);
    }

    [Fact]
    public async Task A_serial_number_that_many_share_has_two_matches_and_hides_no_other()
    {
        RawServer? server = null;
        using (server = new RawServer(head => RawServer.Ok(head.StartsWith("GET", StringComparison.Ordinal)
            ? """{"value":[{"id":"d4","serialNumber":"0"},{"id":"d5","serialNumber":"S1"}]}"""
            : $$$"""
                {"responses":[{"id":"0","status":200,"body":{"value":[{"id":"d1","serialNumber":"0"},{"id":"d1","serialNumber":"0"},{"id":"d2","serialNumber":"0"},
                {"id":"d3","serialNumber":"0"}],"@odata.nextLink":"{{{server!.Address}}}/beta/deviceManagement/managedDevices?$skiptoken=x"}}]}
                """)))
        {
            using var graph = new TestGraph(server.Address);

            var found = (await graph.Selections.Resolve([new(DeviceKey.SerialNumber, "0"), new(DeviceKey.SerialNumber, "S1")], default)).Value!;

            Assert.Equal([["d1", "d2"], ["d5"]], found.Select(matches => matches.Select(device => device.Id).ToArray()));
        }
    }

    [Fact]
    public async Task A_throttled_part_of_a_list_is_the_problem_of_the_list()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(429, RetryAfterSeconds: 4), Kind: RequestKind.Get));

        var problem = (await graph.Selections.Resolve(
            [new(DeviceKey.SerialNumber, "SIM0001"), new(DeviceKey.IntuneDeviceId, SampleTenant.IPhone.Id)], default)).Problem;

        Assert.Equal((GraphFault.Throttled, TimeSpan.FromSeconds(4)), (problem!.Fault, problem.RetryAfter));
    }
}
