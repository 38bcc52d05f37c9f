using System.Text.Json;
using Passcode.Adapters.Graph;
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

        var found = await All(graph, new BulkSelection.Filter(filter));

        Assert.Equal(count, found.Select(device => device.Id).Distinct().Count());
        Assert.Equal(count, found.Count);
        Assert.Each(found, device => Assert.True(filter.Matches(device, graph.Graph.Time.GetUtcNow())));
        Assert.Each(found, device => Assert.Empty(device.ResetActions));
    }

    [Fact]
    public async Task A_platform_is_filtered_by_graph_and_every_known_name_of_android_is_asked_for()
    {
        await using var graph = await SimulatedGraph.Start();

        var found = await All(graph, new BulkSelection.Filter(new([DevicePlatform.Android], null, [EnrollmentKind.PersonalWorkProfile, EnrollmentKind.CorporateWorkProfile])));

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

        var found = await All(graph, new BulkSelection.Category("tablets"));

        Assert.Equal(
            [SampleTenant.IPad.Id, SampleTenant.Twin.Id, SampleTenant.SecondTwin.Id, SampleTenant.ThirdTwin.Id, SampleTenant.Nobodys.Id],
            found.Select(device => device.Id));
        Assert.Empty(await All(graph, new BulkSelection.Category("O'Hara's")));
    }

    [Fact]
    public async Task A_filter_that_graph_does_not_heed_selects_nothing_else()
    {
        using var server = new RawServer(_ => RawServer.Ok(
            """
            {"value":[{"id":"d1","operatingSystem":"Windows","deviceCategoryDisplayName":"Phones"},{"id":"d2","deviceCategoryDisplayName":"Tablets"},{"id":"d3"}]}
            """));
        using var graph = new TestGraph(server.Address);

        Assert.Equal("d1", Assert.Single((await graph.Selections.Read(new BulkSelection.Category("phones"), null, default)).Value!.Devices).Id);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(2)]
    public async Task A_group_gives_the_devices_in_it_and_those_of_its_users(int pageSize)
    {
        await using var graph = await SimulatedGraph.Start(pageSize);

        Assert.Equal(Bens.Select(device => device.Id), (await All(graph, new BulkSelection.Group(SampleTenant.Pilot.Id))).Select(device => device.Id).Order());
    }

    [Fact]
    public async Task Groups_in_groups_count_too()
    {
        await using var graph = await SimulatedGraph.Start();

        var people = await All(graph, new BulkSelection.Group(SampleTenant.ProtectedPeople.Id));
        var devices = await All(graph, new BulkSelection.Group(SampleTenant.AllDevices.Id));

        Assert.Equal([SampleTenant.ProtectedIPhone.Id, SampleTenant.ProtectedCorporateWorkProfile.Id], people.Select(device => device.Id));
        Assert.Equal(36, devices.Select(device => device.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(100_000, 150_000, true)] // 101 + 150 calls instead of 1,000 + 5,000
    [InlineData(100_000, 5_800_000, true)]
    [InlineData(100_000, 6_000_000, false)]
    [InlineData(1_000, 57_000, true)] // 2 + 57 instead of 10 + 50
    [InlineData(1_000, 58_000, false)]
    [InlineData(101, 6_000, true)]
    [InlineData(101, 7_000, false)]
    public void The_devices_of_a_group_are_read_with_the_fewest_calls(int members, int devices, bool listing) =>
        Assert.Equal(listing, GroupMemberPager.IsListingCheaper(members, devices));

    [Fact]
    public async Task A_large_group_of_a_small_tenant_is_found_in_the_list_of_all_devices()
    {
        await using var graph = await SimulatedGraph.Start(devices: 1000);

        var found = await All(graph, new BulkSelection.Group(SampleTenant.Classroom.Id));

        Assert.Equal(203, found.Select(device => device.Id).Distinct().Count());
        Assert.Equal(203, found.Count);

        // A page of members and the sizes, all members in a page, 1,037 devices in two pages, and three iPads without a user read again.
        Assert.Equal(1 + 2 + 1 + 2 + 1, (await graph.Requests()).Count(request => request.BatchItem is null));
    }

    [Fact]
    public async Task A_small_group_of_a_large_tenant_is_read_member_by_member()
    {
        await using var graph = await SimulatedGraph.Start(devices: 10_000);

        var found = await All(graph, new BulkSelection.Group(SampleTenant.Pilot.Id));

        Assert.Equal(100 + Bens.Length, found.Select(device => device.Id).Distinct().Count());
        Assert.DoesNotContain(await graph.Requests(), request => request.Kind == RequestKind.List && request.BatchItem is null);
    }

    [Theory]
    [InlineData(RequestKind.Overview, 403)]
    [InlineData(RequestKind.Overview, 400)]
    public async Task A_tenant_whose_size_Graph_does_not_tell_is_read_member_by_member(RequestKind kind, int status)
    {
        await using var graph = await SimulatedGraph.Start(devices: 1000);
        await graph.Inject(new FaultRule(new FaultEffect(status), Kind: kind));

        Assert.Equal(203, (await All(graph, new BulkSelection.Group(SampleTenant.Classroom.Id))).Count);
        Assert.DoesNotContain(await graph.Requests(), request => request.Kind == RequestKind.List && request.BatchItem is null);
    }

    [Fact]
    public async Task People_and_devices_of_a_listed_group_give_their_devices_and_nobody_elses()
    {
        await using var graph = await SimulatedGraph.Start(devices: 1000);

        var people = await All(graph, new BulkSelection.Group(SampleTenant.AllStaff.Id));
        var devices = await All(graph, new BulkSelection.Group(SampleTenant.AllDevices.Id));

        Assert.Each(people, device => Assert.NotNull(device.UserId));
        Assert.DoesNotContain(people, device => device.Id == SampleTenant.Dedicated.Id);
        Assert.Contains(devices, device => device.Id == SampleTenant.Dedicated.Id);
        Assert.DoesNotContain(devices, device => device.Id == SampleTenant.AospUserless.Id); // it has an ID of zeros in Entra ID
    }

    [Fact]
    public async Task A_listing_of_another_group_is_not_gone_on_with()
    {
        await using var graph = await SimulatedGraph.Start(devices: 1000);
        var first = (await graph.Selections.Read(new BulkSelection.Group(SampleTenant.Classroom.Id), null, default)).Value!;

        Assert.Empty(first.Devices);
        Assert.Equal(GraphFault.Rejected, (await graph.Selections.Read(new BulkSelection.Group(SampleTenant.Pilot.Id), first.Cursor, default)).Problem?.Fault);
    }

    [Theory]
    [InlineData(100, null, 1)]
    [InlineData(121, null, 0)]
    [InlineData(100, DevicePlatform.Ios, 1)]
    [InlineData(100, DevicePlatform.Android, 0)]
    public async Task Devices_that_have_not_synced_for_days_are_asked_of_Graph(int days, DevicePlatform? platform, int count)
    {
        await using var graph = await SimulatedGraph.Start();
        graph.Graph.Time.SetUtcNow(TimeProvider.System.GetUtcNow()); // as the simulator's

        var found = await All(graph, new BulkSelection.Filter(new(platform is { } only ? [only] : [], null, [], days)));

        Assert.Equal(count == 0 ? [] : [SampleTenant.StaleIPhone.Id], found.Select(device => device.Id));
        Assert.StartsWith(
            "/beta/deviceManagement/managedDevices?$filter=lastSyncDateTime lt 20",
            Uri.UnescapeDataString(Assert.Single(await graph.Requests()).Path),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_group_is_not_found()
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.Equal(GraphFault.NotFound, (await graph.Selections.Read(new BulkSelection.Group(Guid.NewGuid().ToString()), null, default)).Problem?.Fault);
        Assert.Equal(GraphFault.NotFound, (await graph.Selections.Read(new BulkSelection.Group("../users"), null, default)).Problem?.Fault);
    }

    [Theory]
    [InlineData(429, 2.5, GraphFault.Throttled)]
    [InlineData(503, 2.5, GraphFault.Unavailable)]
    [InlineData(401, null, GraphFault.Unauthorized)]
    public async Task What_passes_or_concerns_all_members_is_the_problem_of_the_page(int status, double? pause, GraphFault fault)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(status, RetryAfterSeconds: pause), Path: SampleTenant.Twin.EntraDeviceId, Next: 1));

        var problem = (await graph.Selections.Read(new BulkSelection.Group(SampleTenant.Classroom.Id), null, default)).Problem;

        Assert.Equal((fault, pause), (problem!.Fault, problem.RetryAfter?.TotalSeconds));
        graph.Graph.Time.Advance(TimeSpan.FromSeconds(3)); // the pace of reads pauses too
        Assert.Equal(3, (await All(graph, new BulkSelection.Group(SampleTenant.Classroom.Id))).Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_member_that_graph_refuses_is_reported_and_the_others_are_selected(int status)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(status), Path: SampleTenant.Twin.EntraDeviceId));

        var (devices, unreadable) = await Walk(graph, new BulkSelection.Group(SampleTenant.Classroom.Id));

        Assert.Equal(2, devices.Count);
        Assert.DoesNotContain(devices, device => device.Id == SampleTenant.Twin.Id);
        var member = Assert.Single(unreadable);
        Assert.Equal($"device {SampleTenant.Twin.EntraDeviceId}", member.Name);
        Assert.Contains($"{status} ", member.Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_passes_costs_no_member()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(500), Path: SampleTenant.Twin.EntraDeviceId, Next: 2));

        var (devices, unreadable) = await Walk(graph, new BulkSelection.Group(SampleTenant.Classroom.Id));

        Assert.Equal((3, 0), (devices.Count, unreadable.Count));
    }

    [Theory]
    [InlineData(403, GraphFault.MissingPermission)]
    [InlineData(500, GraphFault.Unavailable)]
    public async Task What_no_member_is_spared_is_the_problem_of_the_page(int status, GraphFault fault)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(status), Path: "managedDevices"));

        Assert.Equal(fault, (await graph.Selections.Read(new BulkSelection.Group(SampleTenant.Classroom.Id), null, default)).Problem?.Fault);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task The_only_member_is_reported_too(int status)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(status), Path: SampleTenant.Ben.Id));

        var (devices, unreadable) = await Walk(graph, new BulkSelection.Group(SampleTenant.Pilot.Id));

        Assert.Empty(devices);
        Assert.Equal($"user {SampleTenant.Ben.Id}", Assert.Single(unreadable).Name);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_later_page_of_a_members_devices_is_reported_as_the_member(int status)
    {
        await using var graph = await SimulatedGraph.Start(pageSize: 2);
        await graph.Inject(new FaultRule(new FaultEffect(status), Path: $"users/{SampleTenant.Ben.Id}/.*skiptoken"));

        var (devices, unreadable) = await Walk(graph, new BulkSelection.Group(SampleTenant.Pilot.Id));

        Assert.Equal(2, devices.Count);
        Assert.Equal($"user {SampleTenant.Ben.Id}", Assert.Single(unreadable).Name);
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

        Assert.Equal(fault, (await graph.Selections.Read(new BulkSelection.Group("g1"), null, default)).Problem?.Fault);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_walk_stops_when_it_has_enough_and_goes_on_where_it_was()
    {
        RawServer? server = null;
        using (server = new RawServer(head =>
            head.StartsWith("GET /v1.0/groups/g1", StringComparison.Ordinal) ? Members(40)
            : head.StartsWith("GET", StringComparison.Ordinal) ? RawServer.Ok("""{"value":[{"id":"more","operatingSystem":"Windows"}]}""")
            : Pages(server!)))
        {
            using var graph = new TestGraph(server.Address);

            var first = (await graph.Selections.Read(new BulkSelection.Group("g1"), null, default)).Value!;
            var second = (await graph.Selections.Read(new BulkSelection.Group("g1"), first.Cursor, default)).Value!;

            var third = (await graph.Selections.Read(new BulkSelection.Group("g1"), second.Cursor, default)).Value!;

            Assert.Equal((2000, 2001, 1), (first.Devices.Count, second.Devices.Count, third.Devices.Count));
            Assert.Null(third.Cursor);
        }
    }

    [Theory]
    [InlineData("""{"deviceType":"unknown"}""")]
    [InlineData("""{"deviceEnrollmentType":"unknown"}""")]
    [InlineData("""{"deviceType":"unknown","deviceEnrollmentType":"unknownFutureValue"}""")]
    [InlineData("""{"deviceType":null,"deviceEnrollmentType":null}""")]
    public async Task A_device_that_a_list_leaves_unknown_is_read_by_its_id(string listed)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Override(SampleTenant.PersonalIPhone, JsonSerializer.Deserialize<JsonElement>(listed), listedOnly: true);
        await graph.Override(SampleTenant.Twin, new { operatingSystem = "iOS", deviceType = "unknown" }, listedOnly: true);

        var filtered = await All(graph, new BulkSelection.Filter(new([DevicePlatform.Ios], "personal", [EnrollmentKind.AppleDevice])));
        var grouped = await All(graph, new BulkSelection.Group(SampleTenant.Pilot.Id));
        var resolved = (await graph.Selections.Resolve([new(DeviceKey.SerialNumber, SampleTenant.PersonalIPhone.SerialNumber)], default)).Value!;

        Assert.Each(
            [Assert.Single(filtered), Assert.Single(grouped, device => device.Id == SampleTenant.PersonalIPhone.Id), Assert.Single(resolved[0])],
            device => Assert.Equal(
                (SampleTenant.PersonalIPhone.Id, new DeviceKind(DevicePlatform.Ios, EnrollmentKind.AppleDevice)), (device.Id, DeviceKind.From(device))));
    }

    [Fact]
    public async Task Only_iPads_without_a_user_are_read_for_Shared_iPad()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Change(SampleTenant.Nobodys, new(IsSharedDevice: true));

        var found = await All(graph, new BulkSelection.Filter(new([DevicePlatform.Ios, DevicePlatform.IpadOs], null, [])));

        Assert.Equal([SampleTenant.Nobodys.Id], found.Where(device => device.IsSharedIpad).Select(device => device.Id));
        Assert.Equal(
            [SampleTenant.Twin.Id, SampleTenant.SecondTwin.Id, SampleTenant.ThirdTwin.Id, SampleTenant.Nobodys.Id],
            (await graph.Requests()).Where(request => request.Kind == RequestKind.Get).Select(request => request.Path.Split('/', '?')[4]).Order());
        Assert.Contains(graph.Graph.Log, line => line.Contains("batch-reread", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reread_that_is_throttled_is_the_problem_of_the_page()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(429, RetryAfterSeconds: 2.5), Kind: RequestKind.Get));

        var problem = (await graph.Selections.Read(new BulkSelection.Category("Tablets"), null, default)).Problem;

        Assert.Equal((GraphFault.Throttled, TimeSpan.FromSeconds(2.5)), (problem?.Fault, problem?.RetryAfter));
    }

    [Fact]
    public async Task A_device_of_another_user_is_not_the_members()
    {
        RawServer? server = null;
        using (server = new RawServer(head =>
            head.StartsWith("GET /v1.0/groups/g1", StringComparison.Ordinal) ? RawServer.Ok("""{"value":[{"@odata.type":"#microsoft.graph.user","id":"u1"}]}""")
            : head.StartsWith("GET", StringComparison.Ordinal) ? RawServer.Ok($$"""{"value":[{{UsersDevice("d3", "U1")}},{{UsersDevice("d4", "u2")}}]}""")
            : RawServer.Ok($$$"""
                {"responses":[{"id":"0","status":200,"body":{"value":[{{{UsersDevice("d1", "u1")}}},{{{UsersDevice("d2", "u2")}}}],"@odata.nextLink":"{{{server!.Address}}}/beta/more"}}]}
                """)))
        {
            using var graph = new TestGraph(server.Address);

            var first = (await graph.Selections.Read(new BulkSelection.Group("g1"), null, default)).Value!;
            var second = (await graph.Selections.Read(new BulkSelection.Group("g1"), first.Cursor, default)).Value!;

            Assert.Equal(["d1", "d3"], first.Devices.Concat(second.Devices).Select(device => device.Id));
        }
    }

    [Fact]
    public async Task A_users_list_that_leads_to_itself_is_named()
    {
        RawServer? server = null;
        using (server = new RawServer(_ => RawServer.Ok($$"""{"value":[],"@odata.nextLink":"{{server!.Address}}/beta/more"}""")))
        {
            using var graph = new TestGraph(server.Address);
            var cursor = $$"""{"members":null,"skip":0,"devices":[{"user":"u1","link":"{{server.Address}}/beta/more"}]}""";

            Assert.Equal(GraphFault.EndlessList, (await graph.Selections.Read(new BulkSelection.Group("g1"), cursor, default)).Problem?.Fault);
            Assert.Single(server.Requests);
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/beta/deviceManagement/managedDevices")]
    [InlineData("nonsense")]
    [InlineData("""{"members":"https://elsewhere.example/v1.0/groups","skip":0,"devices":[]}""")]
    [InlineData("""{"members":null,"skip":0,"devices":["https://elsewhere.example/"]}""")]
    [InlineData("""{"members":null,"skip":0,"devices":[{"user":"u1","link":"https://elsewhere.example/"}]}""")]
    public async Task The_token_is_not_taken_where_a_cursor_says(string cursor)
    {
        using var server = new RawServer(_ => RawServer.Ok("""{"value":[]}"""));
        using var graph = new TestGraph(server.Address);

        Assert.Equal(GraphFault.Rejected, (await graph.Selections.Read(new BulkSelection.Category("Phones"), cursor, default)).Problem?.Fault);
        Assert.Equal(GraphFault.Rejected, (await graph.Selections.Read(new BulkSelection.Group("g1"), cursor, default)).Problem?.Fault);
        Assert.Empty(server.Requests);
    }

    private static async Task<List<ManagedDevice>> All(SimulatedGraph graph, BulkSelection selection) => (await Walk(graph, selection)).Devices;

    private static async Task<(List<ManagedDevice> Devices, List<UnreadableMember> Unreadable)> Walk(SimulatedGraph graph, BulkSelection selection)
    {
        var (found, unreadable) = (new List<ManagedDevice>(), new List<UnreadableMember>());
        string? cursor = null;
        do
        {
            var page = (await graph.Selections.Read(selection, cursor, default)).Value!;
            found.AddRange(page.Devices);
            unreadable.AddRange(page.Unreadable);
            cursor = page.Cursor;
        }
        while (cursor is not null);

        return (found, unreadable);
    }

    private static string Members(int count)
    {
        var users = Enumerable.Range(0, count).Select(user => """{"@odata.type":"#microsoft.graph.user","id":"u"}""".Replace("\"u\"", $"\"u{user}\"", StringComparison.Ordinal));
        return RawServer.Ok($$"""{"value":[{{string.Join(',', users)}}]}""");
    }

    // Each of 20 users has a hundred devices, and the first has a page more.
    private static string Pages(RawServer server)
    {
        var devices = string.Join(',', Enumerable.Repeat("""{"id":"d","operatingSystem":"Windows"}""", 100));
        var items = Enumerable.Range(0, 20).Select(item => string.Concat(
            $$"""{"id":"{{item}}","status":200,"body":{"value":[{{devices}}]""", item == 0 ? $",\"@odata.nextLink\":\"{server.Address}/beta/more\"" : "", "}}"));
        return RawServer.Ok($$"""{"responses":[{{string.Join(',', items)}}]}""");
    }

    private static string UsersDevice(string id, string user) => $$"""{"id":"{{id}}","userId":"{{user}}","operatingSystem":"Windows"}""";
}
