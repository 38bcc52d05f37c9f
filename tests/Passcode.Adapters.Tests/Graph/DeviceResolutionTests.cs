using Passcode.Core.BulkRuns;
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
        Assert.Equal(2, (await graph.Requests()).Count(request => request.BatchItem is null)); // the second reads by their ids what lists found
    }

    [Theory]
    [InlineData(DeviceKey.SerialNumber, 1 + 5)] // the last five read by their ids what lists found
    [InlineData(DeviceKey.Imei, 2 + 5)] // each in several spellings
    [InlineData(DeviceKey.IntuneDeviceId, 5)]
    public async Task A_hundred_devices_are_few_requests(DeviceKey key, int requests)
    {
        await using var graph = await SimulatedGraph.Start(devices: 1000);
        var page = (await graph.Selections.Read(new BulkSelection.Filter(new([DevicePlatform.Ios], null, [])), null, default)).Value!;
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
        var batches = 0;
        using (server = new RawServer(head => RawServer.Ok(!head.StartsWith("GET", StringComparison.Ordinal) && ++batches == 2
            ? $$"""{"responses":[{{Device(0, "d1", "0")}},{{Device(1, "d2", "0")}},{{Device(2, "d5", "S1")}}]}"""
            : head.StartsWith("GET", StringComparison.Ordinal) ? """{"value":[{"id":"d4","operatingSystem":"Windows","serialNumber":"0"},{"id":"d5","operatingSystem":"Windows","serialNumber":"S1"}]}"""
            : $$$"""
                {"responses":[{"id":"0","status":200,"body":{"value":[{"id":"d1","operatingSystem":"Windows","serialNumber":"0"},{"id":"d1","operatingSystem":"Windows","serialNumber":"0"},{"id":"d2","operatingSystem":"Windows","serialNumber":"0"},
                {"id":"d3","operatingSystem":"Windows","serialNumber":"0"}],"@odata.nextLink":"{{{server!.Address}}}/beta/deviceManagement/managedDevices?$skiptoken=x"}}]}
                """)))
        {
            using var graph = new TestGraph(server.Address);

            var found = (await graph.Selections.Resolve([new(DeviceKey.SerialNumber, "0"), new(DeviceKey.SerialNumber, "S1")], default)).Value!;

            Assert.Equal([["d1", "d2"], ["d5"]], found.Select(matches => matches.Select(device => device.Id).ToArray()));
        }

        static string Device(int item, string id, string serialNumber) => $$$"""{"id":"{{{item}}}","status":200,"body":{"id":"{{{id}}}","serialNumber":"{{{serialNumber}}}"}}""";
    }

    [Fact]
    public async Task Devices_are_resolved_by_the_id_in_Entra_too_one_in_a_request()
    {
        const string Ada = "8a1b2c3d-0000-4000-8000-0000000000aa", Bob = "8a1b2c3d-0000-4000-8000-0000000000bb";
        using var server = new RawServer(_ => RawServer.Ok($$$"""
            {"responses":[{"id":"1","status":200,"body":{"value":[]}},
            {"id":"0","status":200,"body":{"value":[{"id":"d1","azureADDeviceId":"{{{Ada.ToUpperInvariant()}}}"},{"id":"d2","azureADDeviceId":"{{{Bob}}}"}]}}]}
            """));
        using var graph = new TestGraph(server.Address);

        var found = (await graph.Selections.Resolve([new(DeviceKey.EntraDeviceId, Ada), new(DeviceKey.EntraDeviceId, Bob + "0")], default)).Value!;

        Assert.Equal([["d1"], []], found.Select(matches => matches.Select(device => device.Id).ToArray()));
    }

    [Fact]
    public async Task A_device_of_a_list_is_found_in_each_reading_of_its_name()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Override(SampleTenant.IPhone, new { imei = "49015420323751" });
        await graph.Override(SampleTenant.PersonalIPhone, new { imei = "35 209900 176148 1" });
        await graph.Override(SampleTenant.OfflineIPhone, new { serialNumber = "SSIM0002" });

        var found = (await graph.Selections.Resolve(
            [
                new(DeviceKey.Imei, "490154203237518"), new(DeviceKey.Imei, "352099001761481"), new(DeviceKey.SerialNumber, "sSIM0012"),
                new(DeviceKey.SerialNumber, "SSIM0002"), new(DeviceKey.SerialNumber, "SIM0002"),
            ],
            default)).Value!;

        Assert.Equal(
            [SampleTenant.IPhone.Id, SampleTenant.PersonalIPhone.Id, SampleTenant.CorporateWorkProfile.Id, SampleTenant.OfflineIPhone.Id, SampleTenant.IPad.Id],
            found.Select(matches => Assert.Single(matches).Id));
    }

    [Fact]
    public async Task A_device_that_only_an_outdated_list_calls_so_is_not_resolved()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Override(SampleTenant.IPhone, new { serialNumber = "OLD1", imei = "490154203237518", azureADDeviceId = SampleTenant.PersonalIPhone.Id }, listedOnly: true);

        var found = (await graph.Selections.Resolve(
            [
                new(DeviceKey.SerialNumber, "OLD1"), new(DeviceKey.Imei, "490154203237518"), new(DeviceKey.EntraDeviceId, SampleTenant.PersonalIPhone.Id),
                new(DeviceKey.SerialNumber, "SIM0002"),
            ],
            default)).Value!;

        Assert.Equal([null, null, null, SampleTenant.IPad.Id], found.Select(matches => matches.SingleOrDefault()?.Id));
    }

    [Theory]
    [InlineData(FaultPages.Same)]
    [InlineData(FaultPages.Cycle)]
    [InlineData(FaultPages.EndlessEmpty)]
    public async Task A_list_that_does_not_end_is_named(FaultPages pages)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(Pages: pages));

        Assert.Equal(GraphFault.EndlessList, (await graph.Selections.Resolve([new(DeviceKey.SerialNumber, "SIM0001")], default)).Problem?.Fault);
        Assert.InRange((await graph.Requests()).Count, 2, 25);
    }

    [Fact]
    public async Task A_filter_that_Graph_ignores_resolves_no_other_device()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(IgnoresFilter: true));

        var found = (await graph.Selections.Resolve([new(DeviceKey.SerialNumber, "SIM9999"), new(DeviceKey.Imei, "356789012345678"), new(DeviceKey.SerialNumber, "SIM0002")], default)).Value!;

        Assert.Equal([null, null, SampleTenant.IPad.Id], found.Select(matches => matches.SingleOrDefault()?.Id));
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
