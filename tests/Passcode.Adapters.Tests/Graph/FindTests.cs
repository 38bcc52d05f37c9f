using Passcode.Core.Devices;
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

        var target = Uri.UnescapeDataString(Assert.Single(server.Requests).Split(' ')[1].Replace('+', ' '));
        Assert.StartsWith("/beta/deviceManagement/managedDevices?$filter=deviceName eq 'O''Brien''s & #1 + ü'&$select=id,", target, StringComparison.Ordinal);
        Assert.EndsWith("&$top=2", target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_first_page_may_have_a_next_one()
    {
        RawServer? server = null;
        using (server = new RawServer(head => RawServer.Ok(head.Contains("$skiptoken", StringComparison.Ordinal)
            ? """{"value":[{"id":"d1"},"junk",{"noId":1}]}"""
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

        Assert.Equal(GraphFault.Unreadable, (await graph.Devices.Find(new(DeviceKey.SerialNumber, "s"), 2, default)).Problem?.Fault);
        Assert.Single(server.Requests);
    }
}
