using Passcode.Core.Devices;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

public sealed class FindTests
{
    [Theory]
    [InlineData(DeviceKey.SerialNumber, "SIM0001")]
    [InlineData(DeviceKey.Imei, "350000000000001")]
    [InlineData(DeviceKey.EntraDeviceId, "e0000000-0000-4000-8000-000000000001")]
    [InlineData(DeviceKey.DeviceName, "ADA-IPHONE")]
    [InlineData(DeviceKey.IntuneDeviceId, "d0000000-0000-4000-8000-000000000001")]
    public async Task A_device_is_found_by_every_key(DeviceKey key, string value)
    {
        await using var graph = await SimulatedGraph.Start();

        var found = await graph.Devices.Find(new(key, value), 10, default);

        var device = Assert.Single(found.Value!);
        Assert.Equal(SampleTenant.IPhone.Id.ToString(), device.Id);
        Assert.Equal(("ADA-IPHONE", "iOS", "SIM0001", "ada@contoso.example"), (device.DeviceName, device.OperatingSystem, device.SerialNumber, device.UserPrincipalName));
        Assert.NotNull(device.LastSyncAt);
        Assert.Empty(device.ResetActions);
    }

    [Fact]
    public async Task A_users_devices_are_found_up_to_the_limit_over_pages()
    {
        await using var graph = await SimulatedGraph.Start(pageSize: 3);

        var found = await graph.Devices.Find(new(DeviceKey.UserPrincipalName, "ada@contoso.example"), 7, default);

        Assert.Equal(7, found.Value!.Select(device => device.Id).Distinct().Count());
        Assert.InRange((await graph.Requests()).Count, 2, 3);
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_answer()
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.Empty((await graph.Devices.Find(new(DeviceKey.SerialNumber, "none"), 2, default)).Value!);
        Assert.Empty((await graph.Devices.Find(new(DeviceKey.IntuneDeviceId, Guid.NewGuid().ToString()), 2, default)).Value!);
    }

    [Fact]
    public async Task A_quote_in_a_name_stays_within_the_name()
    {
        using var server = new RawServer(_ => RawServer.Ok("""{"value":[]}"""));
        using var graph = new TestGraph(server.Address);

        await graph.Devices.Find(new(DeviceKey.DeviceName, "O'Brien's & #1 + ü"), 2, default);

        var targets = server.Requests.Select(request => Uri.UnescapeDataString(request.Split(' ')[1])).ToArray();
        Assert.Equal(2, targets.Length);
        Assert.StartsWith(
            "/beta/deviceManagement/managedDevices?$filter=contains(deviceName,'O') and contains(deviceName,'Brien') and contains(deviceName,'s')"
            + " and contains(deviceName,'&') and contains(deviceName,'#1') and contains(deviceName,'+')&$select=id,",
            targets[0],
            StringComparison.Ordinal);
        Assert.StartsWith("/beta/deviceManagement/managedDevices?$filter=deviceName eq 'O''Brien''s & #1 + ü'&$select=id,", targets[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada’s iPhone", "Ada's iPhone")]
    [InlineData("Ada's iPhone", "Ada’s iPhone")]
    [InlineData("Ada’s iPhone", "ada`s iphone")]
    [InlineData("Zoë’s iPad", "Zoë's iPad")]
    [InlineData("Reception iPad 3", "Reception iPad 3")]
    [InlineData("é", "é")]
    public async Task A_name_is_found_in_one_request_however_its_apostrophe_is_written(string stored, string asked)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Override(SampleTenant.IPhone, new { deviceName = stored });
        await graph.Override(SampleTenant.IPad, new { deviceName = "Adams iPhone 3" });

        var found = await graph.Devices.Find(new(DeviceKey.DeviceName, asked), 2, default);

        Assert.Equal(stored == "é" ? [] : [SampleTenant.IPhone.Id], found.Value!.Select(device => device.Id));
        Assert.Single(await graph.Requests());
    }

    [Fact]
    public async Task Two_devices_whose_names_differ_in_the_apostrophe_are_two()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Override(SampleTenant.IPhone, new { deviceName = "Ada’s iPhone" });
        await graph.Override(SampleTenant.IPad, new { deviceName = "Ada's iPhone" });

        Assert.Equal(2, (await graph.Devices.Find(new(DeviceKey.DeviceName, "Ada's iPhone"), 2, default)).Value!.Count);
    }

    [Fact]
    public async Task A_Graph_that_does_not_take_the_parts_of_a_name_is_asked_for_the_whole()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Override(SampleTenant.IPhone, new { deviceName = "Ada's iPhone" });
        await graph.Inject(new FaultRule(new FaultEffect(400), Path: "contains"));

        Assert.Equal(SampleTenant.IPhone.Id, Assert.Single((await graph.Devices.Find(new(DeviceKey.DeviceName, "Ada's iPhone"), 2, default)).Value!).Id);
    }

    [Theory]
    [InlineData("350000000000003", "35000000000000", "SIM0003", "S")]
    [InlineData("35000000000000", "350000000000003", "SIM0003", "s")]
    [InlineData("35 000000 000000 3", "350000000000003", "SIM0003", "S")]
    [InlineData("350000000000003", "3500000000000017", "SIM0003", "S")]
    public async Task An_IMEI_and_a_serial_number_are_found_in_one_request_in_each_reading(string stored, string asked, string serialNumber, string mark)
    {
        await using var graph = await SimulatedGraph.Start();
        foreach (var device in Enumerable.Range(1, 9).Select(number => new KnownDevice(number, "")))
        {
            await graph.Override(device, new { imei = device == SampleTenant.PersonalIPhone with { Name = "" } ? stored : "" });
        }

        var byImei = await graph.Devices.Find(new(DeviceKey.Imei, asked), 2, default);
        var bySerialNumber = await graph.Devices.Find(new(DeviceKey.SerialNumber, mark + serialNumber), 2, default);

        Assert.Equal(SampleTenant.PersonalIPhone.Id, Assert.Single(byImei.Value!).Id);
        Assert.Equal(SampleTenant.PersonalIPhone.Id, Assert.Single(bySerialNumber.Value!).Id);
        Assert.Equal(2, (await graph.Requests()).Count);
    }

    [Fact]
    public async Task Of_two_serial_numbers_the_one_that_was_given_is_meant()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Override(SampleTenant.IPad, new { serialNumber = "SSIM0001" });

        Assert.Equal(SampleTenant.IPad.Id, Assert.Single((await graph.Devices.Find(new(DeviceKey.SerialNumber, "SSIM0001"), 2, default)).Value!).Id);
    }

    [Theory]
    [InlineData(DeviceKey.SerialNumber, "SIM9999")]
    [InlineData(DeviceKey.Imei, "356789012345678")]
    [InlineData(DeviceKey.EntraDeviceId, "e0000000-0000-4000-8000-000000009999")]
    [InlineData(DeviceKey.EntraDeviceId, "00000000-0000-0000-0000-000000000000")]
    [InlineData(DeviceKey.DeviceName, "EVE-IPHONE")]
    [InlineData(DeviceKey.DeviceName, "Eve's iPhone")]
    [InlineData(DeviceKey.UserPrincipalName, "eve@contoso.example")]
    public async Task What_a_Graph_returns_that_ignores_its_filter_is_not_what_was_asked(DeviceKey key, string value)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(IgnoresFilter: true));

        Assert.Empty((await graph.Devices.Find(new(key, value), 2, default)).Value!);
    }

    [Fact]
    public async Task The_device_that_was_asked_for_is_found_among_others_on_a_later_page()
    {
        await using var graph = await SimulatedGraph.Start(pageSize: 5);
        await graph.Inject(new FaultEffect(IgnoresFilter: true));

        Assert.Equal(SampleTenant.VisionPro.Id, Assert.Single((await graph.Devices.Find(new(DeviceKey.SerialNumber, "sim0008"), 2, default)).Value!).Id);
    }

    [Fact]
    public async Task A_filter_that_only_the_first_page_heeds_adds_no_other_device()
    {
        await using var graph = await SimulatedGraph.Start(pageSize: 2);
        await graph.Inject(new FaultRule(new FaultEffect(IgnoresFilter: true), Skip: 1));

        var found = (await graph.Devices.Find(new(DeviceKey.UserPrincipalName, "ben@contoso.example"), 26, default)).Value!;

        Assert.NotEmpty(found);
        Assert.Each(found, device => Assert.Equal("ben@contoso.example", device.UserPrincipalName));
    }

    [Theory]
    [InlineData(FaultPages.Same, 3)]
    [InlineData(FaultPages.Cycle, 5)]
    [InlineData(FaultPages.Endless, 21)]
    [InlineData(FaultPages.EndlessEmpty, 21)]
    public async Task A_list_that_does_not_end_is_named_and_left(FaultPages pages, int most)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(Pages: pages));

        Assert.Equal(GraphFault.EndlessList, (await graph.Devices.Find(new(DeviceKey.SerialNumber, "X1"), 2, default)).Problem?.Fault);
        Assert.Equal(GraphFault.EndlessList, (await graph.Devices.Find(new(DeviceKey.SerialNumber, SampleTenant.IPhone.SerialNumber), 2, default)).Problem?.Fault);
        Assert.InRange((await graph.Requests()).Count, 4, 2 * most);
    }

    [Theory]
    [InlineData("49015420323751")]
    [InlineData("490154203237518")]
    [InlineData("4901542032375102")]
    public async Task An_IMEI_is_found_where_Intune_has_the_version_of_the_software_behind_it(string asked)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Override(SampleTenant.IPhone, new { imei = "4901542032375177" });

        Assert.Equal(SampleTenant.IPhone.Id, Assert.Single((await graph.Devices.Find(new(DeviceKey.Imei, asked), 2, default)).Value!).Id);
        Assert.Equal(
            [SampleTenant.IPhone.Id, null],
            (await graph.Selections.Resolve([new(DeviceKey.Imei, asked), new(DeviceKey.Imei, "490154203237600")], default)).Value!.Select(matches => matches.SingleOrDefault()?.Id));
    }

    [Fact]
    public async Task A_Graph_that_does_not_take_the_versions_of_an_IMEI_has_no_such_device()
    {
        using var server = new RawServer(head => head.Contains("00%27", StringComparison.Ordinal) && !head.Contains("%20", StringComparison.Ordinal) ? null
            : head.Contains("4901542032375100", StringComparison.Ordinal) || head.Contains("4901542032375150", StringComparison.Ordinal)
                ? "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n" : RawServer.Ok("""{"value":[]}"""));
        using var graph = new TestGraph(server.Address);

        Assert.Empty((await graph.Devices.Find(new(DeviceKey.Imei, "490154203237518"), 2, default)).Value!);
    }

    [Fact]
    public async Task A_name_in_Hangul_is_found_in_letters_where_it_was_asked_in_syllables()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Override(SampleTenant.IPhone, new { deviceName = "\u1100\u1161\u11BC\u1102\u1161" });

        Assert.Equal(SampleTenant.IPhone.Id, Assert.Single((await graph.Devices.Find(new(DeviceKey.DeviceName, "강나"), 2, default)).Value!).Id);
    }

    [Fact]
    public async Task What_Graph_tells_is_shown_without_invisible_characters()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Override(SampleTenant.IPhone, new { deviceName = " \u202Eenohpi\u200B ", serialNumber = "SIM0001\u00A0", userPrincipalName = "ada\u200B@contoso.example" });

        var device = (await graph.Devices.Get(SampleTenant.IPhone.Id, default)).Value!;
        Assert.Equal(("enohpi", "SIM0001", "ada@contoso.example"), (device.DeviceName, device.SerialNumber, device.UserPrincipalName));
    }

    [Fact]
    public async Task An_empty_first_page_may_have_a_next_one()
    {
        RawServer? server = null;
        using (server = new RawServer(head => RawServer.Ok(head.Contains("$skiptoken", StringComparison.Ordinal)
            ? """{"value":[{"id":"d1","serialNumber":"s"},{"id":"d2","serialNumber":null},{"id":"d3"},"junk",{"noId":1}]}"""
            : $$"""{"value":[],"@odata.nextLink":"{{server!.Address}}/beta/deviceManagement/managedDevices?$skiptoken=x"}""")))
        {
            using var graph = new TestGraph(server.Address);

            Assert.Equal("d1", Assert.Single((await graph.Devices.Find(new(DeviceKey.SerialNumber, "s"), 2, default)).Value!).Id);
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/beta")]
    [InlineData("/relative")]
    [InlineData("http://127.0.0.1:1/beta")]
    public async Task The_token_is_not_taken_to_another_host(string next)
    {
        using var server = new RawServer(_ => RawServer.Ok($$"""{"value":[],"@odata.nextLink":"{{next}}"}"""));
        using var graph = new TestGraph(server.Address);

        var problem = (await graph.Devices.Find(new(DeviceKey.SerialNumber, "s"), 2, default)).Problem;
        Assert.Equal((GraphFault.ForeignPage, false), (problem?.Fault, problem?.IsTransient));
        Assert.Single(server.Requests);
    }
}
