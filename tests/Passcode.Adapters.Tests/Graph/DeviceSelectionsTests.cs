using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

public sealed class DeviceSelectionsTests
{
    private static readonly KnownDevice[] Bens =
    [
        SampleTenant.PersonalIPhone, SampleTenant.UserEnrolledIPhone, SampleTenant.ServiceAccountIPhone, SampleTenant.AccountDrivenIPhone,
        SampleTenant.OldWorkProfile, SampleTenant.WorkProfile, SampleTenant.WorkProfileWithoutToken,
    ];

    [Theory]
    [InlineData(new[] { DevicePlatform.IpadOs }, null, 5)]
    [InlineData(new[] { DevicePlatform.Ios }, "personal", 4)]
    [InlineData(new[] { DevicePlatform.Ios, DevicePlatform.IpadOs }, "company", 12)]
    [InlineData(new[] { DevicePlatform.Unknown }, null, 1)]
    [InlineData(new DevicePlatform[0], null, 37)]
    public async Task A_filter_gives_the_devices_that_match_it_over_pages(DevicePlatform[] platforms, string? ownership, int count)
    {
        await using var graph = await SimulatedGraph.Start(pageSize: 4);
        var filter = new DeviceFilter(platforms, ownership, []);

        var found = await All(graph, new(Filter: filter));

        Assert.Equal(count, found.Select(device => device.Id).Distinct().Count());
        Assert.Equal(count, found.Count);
        Assert.Each(found, device => Assert.True(filter.Matches(device)));
        Assert.Each(found, device => Assert.Empty(device.ResetActions));
    }

    [Fact]
    public async Task A_platform_is_filtered_by_graph_and_every_known_name_of_android_is_asked_for()
    {
        await using var graph = await SimulatedGraph.Start();

        var found = await All(graph, new(Filter: new([DevicePlatform.Android], null, [EnrollmentKind.PersonalWorkProfile, EnrollmentKind.CorporateWorkProfile])));

        Assert.Equal(
            [SampleTenant.OldWorkProfile.Id, SampleTenant.WorkProfile.Id, SampleTenant.WorkProfileWithoutToken.Id, SampleTenant.CorporateWorkProfile.Id, SampleTenant.ProtectedCorporateWorkProfile.Id],
            found.Select(device => device.Id));
        Assert.StartsWith(
            "/beta/deviceManagement/managedDevices?$filter=operatingSystem eq 'Android' or operatingSystem eq 'AndroidForWork' or operatingSystem eq 'AndroidEnterprise'",
            Uri.UnescapeDataString(Assert.Single(await graph.Requests()).Path),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_category_is_given_over_pages_whatever_its_casing()
    {
        await using var graph = await SimulatedGraph.Start(pageSize: 2);

        var found = await All(graph, new(Category: "tablets"));

        Assert.Equal(
            [SampleTenant.IPad.Id, SampleTenant.Twin.Id, SampleTenant.SecondTwin.Id, SampleTenant.ThirdTwin.Id, SampleTenant.Nobodys.Id],
            found.Select(device => device.Id));
        Assert.Empty(await All(graph, new(Category: "O'Hara's")));
    }

    [Fact]
    public async Task A_filter_that_graph_does_not_heed_selects_nothing_else()
    {
        using var server = new RawServer(_ => RawServer.Ok(
            """{"value":[{"id":"d1","deviceCategoryDisplayName":"Phones"},{"id":"d2","deviceCategoryDisplayName":"Tablets"},{"id":"d3"}]}"""));
        using var graph = new TestGraph(server.Address);

        Assert.Equal("d1", Assert.Single((await graph.Selections.Read(new(Category: "phones"), null, default)).Value!.Devices).Id);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(2)]
    public async Task A_group_gives_the_devices_in_it_and_those_of_its_users(int pageSize)
    {
        await using var graph = await SimulatedGraph.Start(pageSize);

        Assert.Equal(Bens.Select(device => device.Id), (await All(graph, new(GroupId: SampleTenant.Pilot.Id))).Select(device => device.Id).Order());
    }

    [Fact]
    public async Task Groups_in_groups_count_too()
    {
        await using var graph = await SimulatedGraph.Start();

        var people = await All(graph, new(GroupId: SampleTenant.ProtectedPeople.Id));
        var devices = await All(graph, new(GroupId: SampleTenant.AllDevices.Id));

        Assert.Equal([SampleTenant.ProtectedIPhone.Id, SampleTenant.ProtectedCorporateWorkProfile.Id], people.Select(device => device.Id));
        Assert.Equal(36, devices.Select(device => device.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_large_group_costs_six_requests_for_a_hundred_members()
    {
        await using var graph = await SimulatedGraph.Start(devices: 1000);

        var found = await All(graph, new(GroupId: SampleTenant.Classroom.Id));

        Assert.Equal(203, found.Select(device => device.Id).Distinct().Count());
        Assert.Equal(3 + 11, (await graph.Requests()).Count(request => request.BatchItem is null));
    }

    [Fact]
    public async Task An_unknown_group_is_not_found()
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.Equal(GraphFault.NotFound, (await graph.Selections.Read(new(GroupId: Guid.NewGuid().ToString()), null, default)).Problem?.Fault);
        Assert.Equal(GraphFault.NotFound, (await graph.Selections.Read(new(GroupId: "../users"), null, default)).Problem?.Fault);
    }

    [Theory]
    [InlineData(429, GraphFault.Throttled)]
    [InlineData(503, GraphFault.Unavailable)]
    [InlineData(403, GraphFault.MissingPermission)]
    public async Task A_problem_of_one_member_is_that_of_the_page(int status, GraphFault fault)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(status, RetryAfterSeconds: 2.5), Path: SampleTenant.Twin.EntraDeviceId, Next: 1));

        var problem = (await graph.Selections.Read(new(GroupId: SampleTenant.Classroom.Id), null, default)).Problem;

        Assert.Equal((fault, TimeSpan.FromSeconds(2.5)), (problem!.Fault, problem.RetryAfter));
        Assert.Equal(3, (await All(graph, new(GroupId: SampleTenant.Classroom.Id))).Count);
    }

    [Fact]
    public async Task A_member_who_is_gone_has_no_devices()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(404), Path: SampleTenant.Ben.Id));

        Assert.Empty(await All(graph, new(GroupId: SampleTenant.Pilot.Id)));
    }

    [Theory]
    [InlineData("""{"@odata.type":"#microsoft.graph.device","id":"o1","deviceId":null}""", GraphFault.MissingPermission)]
    [InlineData("""{"@odata.type":"#microsoft.graph.device","id":"o1"}""", GraphFault.MissingPermission)]
    [InlineData("""{"@odata.type":"#microsoft.graph.device","id":"o1","deviceId":"00000000-0000-0000-0000-000000000000"}""", null)]
    [InlineData("""{"@odata.type":"#microsoft.graph.servicePrincipal","id":"o1"}""", null)]
    public async Task A_device_that_graph_hides_is_a_missing_permission_and_what_is_no_device_is_passed_over(string member, GraphFault? fault)
    {
        using var server = new RawServer(_ => RawServer.Ok($$"""{"value":[{{member}}]}"""));
        using var graph = new TestGraph(server.Address);

        Assert.Equal(fault, (await graph.Selections.Read(new(GroupId: "g1"), null, default)).Problem?.Fault);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_walk_stops_when_it_has_enough_and_goes_on_where_it_was()
    {
        RawServer? server = null;
        using (server = new RawServer(head =>
            head.StartsWith("GET /v1.0/groups/g1", StringComparison.Ordinal) ? Members(40)
            : head.StartsWith("GET", StringComparison.Ordinal) ? RawServer.Ok("""{"value":[{"id":"more"}]}""")
            : Pages(server!)))
        {
            using var graph = new TestGraph(server.Address);

            var first = (await graph.Selections.Read(new(GroupId: "g1"), null, default)).Value!;
            var second = (await graph.Selections.Read(new(GroupId: "g1"), first.Cursor, default)).Value!;

            var third = (await graph.Selections.Read(new(GroupId: "g1"), second.Cursor, default)).Value!;

            Assert.Equal((2000, 2001, 1), (first.Devices.Count, second.Devices.Count, third.Devices.Count));
            Assert.Null(third.Cursor);
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/beta/deviceManagement/managedDevices")]
    [InlineData("nonsense")]
    [InlineData("""{"members":"https://elsewhere.example/v1.0/groups","skip":0,"devices":[]}""")]
    [InlineData("""{"members":null,"skip":0,"devices":["https://elsewhere.example/"]}""")]
    public async Task The_token_is_not_taken_where_a_cursor_says(string cursor)
    {
        using var server = new RawServer(_ => RawServer.Ok("""{"value":[]}"""));
        using var graph = new TestGraph(server.Address);

        Assert.Equal(GraphFault.Rejected, (await graph.Selections.Read(new(Category: "Phones"), cursor, default)).Problem?.Fault);
        Assert.Equal(GraphFault.Rejected, (await graph.Selections.Read(new(GroupId: "g1"), cursor, default)).Problem?.Fault);
        Assert.Empty(server.Requests);
    }

    private static async Task<List<ManagedDevice>> All(SimulatedGraph graph, BulkSelection selection)
    {
        var found = new List<ManagedDevice>();
        string? cursor = null;
        do
        {
            var page = (await graph.Selections.Read(selection, cursor, default)).Value!;
            found.AddRange(page.Devices);
            cursor = page.Cursor;
        }
        while (cursor is not null);

        return found;
    }

    private static string Members(int count)
    {
        var users = Enumerable.Range(0, count).Select(user => """{"@odata.type":"#microsoft.graph.user","id":"u"}""".Replace("\"u\"", $"\"u{user}\"", StringComparison.Ordinal));
        return RawServer.Ok($$"""{"value":[{{string.Join(',', users)}}]}""");
    }

    // Each of 20 users has a hundred devices, and the first has a page more.
    private static string Pages(RawServer server)
    {
        var devices = string.Join(',', Enumerable.Repeat("""{"id":"d"}""", 100));
        var items = Enumerable.Range(0, 20).Select(item => string.Concat(
            $$"""{"id":"{{item}}","status":200,"body":{"value":[{{devices}}]""", item == 0 ? $",\"@odata.nextLink\":\"{server.Address}/beta/more\"" : "", "}}"));
        return RawServer.Ok($$"""{"responses":[{{string.Join(',', items)}}]}""");
    }
}
