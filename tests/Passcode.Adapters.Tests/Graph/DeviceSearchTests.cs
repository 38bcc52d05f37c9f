using Passcode.Core.Devices;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.Adapters.Tests.Graph;

/// <summary>What is found while a person types.</summary>
public sealed class DeviceSearchTests : IAsyncLifetime
{
    private SimulatedGraph _graph = null!;

    public async Task InitializeAsync() => _graph = await SimulatedGraph.Start();

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    [Theory]
    [InlineData("vision", new[] { "ADA-VISION-1", "ADA-VISION-2" })]
    [InlineData("ben-iphone", new[] { "BEN-IPHONE", "BEN-IPHONE-ADUE", "BEN-IPHONE-UE", "BEN-IPHONE-UESA" })]
    [InlineData("SIM0001", new[] { "ADA-IPHONE" })]
    [InlineData("350000000000001", new[] { "ADA-IPHONE" })]
    [InlineData("sca", new[] { "SCANNER-01" })]
    [InlineData("nobody's device", new string[0])]
    public async Task Devices_are_found_by_a_part_of_their_name_and_by_their_whole_numbers(string text, string[] names)
    {
        var found = await Search(text);

        Assert.Equal(names, found.Devices.Select(device => device.DeviceName));
        Assert.False(found.HasMore);
    }

    [Theory]
    [InlineData("Ben O'H")]
    [InlineData("o’hara")]
    [InlineData("ben@")]
    public async Task A_person_is_found_by_the_beginning_of_each_name(string text)
    {
        var found = await Search(text, 100);

        Assert.NotEmpty(found.Devices);
        Assert.Each(found.Devices, device => Assert.Equal("ben@contoso.example", device.UserPrincipalName));
    }

    [Fact]
    public async Task A_search_costs_one_batch_one_request_and_one_batch()
    {
        await Search("ada");

        Assert.Equal(
            [RequestKind.Batch, RequestKind.UserList, RequestKind.Batch],
            (await _graph.Requests()).Where(request => request.BatchItem is null).Select(request => request.Kind));
    }

    [Fact]
    public async Task The_device_with_the_whole_number_is_first_and_more_are_announced()
    {
        var found = await Search("ADA", 2);

        Assert.Equal((2, true), (found.Devices.Count, found.HasMore));
        Assert.Equal("ADA-IPHONE", (await Search("sim0001")).Devices[0].DeviceName);
    }

    [Fact]
    public async Task Without_the_permission_to_read_people_devices_are_still_found()
    {
        await _graph.Inject(new FaultRule(new FaultEffect(403), Kind: RequestKind.UserList));

        Assert.Equal("BEN-ANDROID-14", (await Search("BEN-ANDROID-14")).Devices[0].DeviceName);
        Assert.Empty((await Search("o'hara")).Devices);
        Assert.NotEmpty((await Search("ben@contoso")).Devices);
    }

    [Fact]
    public async Task What_Graph_returns_although_it_does_not_match_is_left_out()
    {
        using var server = new RawServer(head => head.StartsWith("GET", StringComparison.Ordinal)
            ? RawServer.Ok("""{"value":[{"id":"u1","displayName":"Zoe","userPrincipalName":"zoe@contoso.example"}]}""")
            : RawServer.Ok("""{"responses":[{"id":"0","status":200,"body":{"value":[{"id":"d1","deviceName":"OTHER"},{"id":"d2","deviceName":"ADA'S PHONE"}]}},{"id":"1","status":400,"body":{"error":{"code":"BadRequest"}}},{"id":"2","status":200,"body":{"value":[]}}]}"""));
        using var graph = new TestGraph(server.Address);

        Assert.Equal(["d2"], (await graph.Search.Search("ada’s", 25, default)).Value!.Devices.Select(device => device.Id));
    }

    [Theory]
    [InlineData(RequestKind.Batch, 429, GraphFault.Throttled)]
    [InlineData(RequestKind.UserList, 429, GraphFault.Throttled)]
    [InlineData(RequestKind.Batch, 503, GraphFault.Unavailable)]
    public async Task A_refusal_is_passed_on(RequestKind kind, int status, GraphFault fault)
    {
        await _graph.Inject(new FaultRule(new FaultEffect(status), Kind: kind));

        Assert.Equal(fault, (await _graph.Graph.Search.Search("ada", 25, default)).Problem?.Fault);
    }

    private async Task<DeviceMatches> Search(string text, int limit = 25)
    {
        var found = await _graph.Graph.Search.Search(text, limit, default);
        Assert.True(found.Succeeded, found.Problem?.ToString());
        return found.Value;
    }
}
