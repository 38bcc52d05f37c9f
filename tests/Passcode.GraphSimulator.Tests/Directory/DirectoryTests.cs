using System.Net;
using System.Text.Json;
using Passcode.GraphSimulator.Tests.Drivers;
using Passcode.GraphSimulator.Tests.Filters;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Directory;

public sealed class DirectoryTests(SharedGraph shared) : IClassFixture<SharedGraph>
{
    [Fact]
    public async Task Transitive_members_are_the_nested_groups_and_what_is_in_them()
    {
        var graph = shared.Graph;

        var direct = await graph.GetAsync($"v1.0/groups/{ProtectedPeople.Id}/members");
        var transitive = await graph.GetAsync($"v1.0/groups/{ProtectedPeople.Id}/transitiveMembers");

        Assert.Equal([("#microsoft.graph.group", Executives.Id)], direct.Rows.Select(TypeAndId));
        Assert.Equal([("#microsoft.graph.group", Executives.Id), ("#microsoft.graph.user", Vera.Id)], transitive.Rows.Select(TypeAndId));
    }

    [Theory]
    [InlineData("microsoft.graph.device")]
    [InlineData("graph.device")]
    public async Task All_devices_are_found_through_a_cast_and_map_to_managed_devices(string cast)
    {
        await using var graph = await Graph.StartAsync(new() { Devices = 300 });

        var pages = await PagingTests.PagesAsync(graph, $"v1.0/groups/{AllDevices.Id}/transitiveMembers/{cast}?$select=id,deviceId");
        var members = pages.SelectMany(page => page.Rows).Select(row => row.GetProperty("deviceId").GetString()).ToArray();
        var managed = (await graph.GetAsync("v1.0/deviceManagement/managedDevices?$select=azureADDeviceId")).Rows
            .Select(row => row.GetProperty("azureADDeviceId").GetString()).Where(id => id != Guid.Empty.ToString());

        Assert.Each(pages.SkipLast(1), page => Assert.Equal(100, page.Rows.Count));
        Assert.Equal(managed.Order(), members.Order());
    }

    [Theory]
    [InlineData("eventual", true)]
    [InlineData("session", false)]
    [InlineData(null, false)]
    public async Task Members_are_counted_only_with_the_header_and_without_it_the_option_is_ignored(string? level, bool counted)
    {
        (string, string)[] headers = level is null ? [] : [("ConsistencyLevel", level)];

        var answer = await shared.Graph.GetAsync($"v1.0/groups/{ProtectedPeople.Id}/transitiveMembers?$count=true&$top=1&$select=id", headers);

        Assert.Equal((HttpStatusCode.OK, counted), (answer.Status, answer.Json.TryGetProperty("@odata.count", out var count)));
        Assert.True(!counted || count.GetInt32() == 2);
    }

    [Theory]
    [InlineData("startswith(displayName,'pro')", false, HttpStatusCode.OK)]
    [InlineData("startsWith(displayName,'pro')", false, HttpStatusCode.OK)]
    [InlineData("displayName eq 'protected people'", false, HttpStatusCode.OK)]
    [InlineData("displayName ne 'x'", false, HttpStatusCode.BadRequest)]
    [InlineData("displayName ne 'x'", true, HttpStatusCode.OK)]
    [InlineData("contains(displayName,'pro')", true, HttpStatusCode.BadRequest)]
    [InlineData("startswith(id,'9')", false, HttpStatusCode.BadRequest)]
    public async Task Groups_are_found_by_the_filters_that_the_directory_knows(string filter, bool isAdvanced, HttpStatusCode status)
    {
        (string, string)[] headers = isAdvanced ? [("ConsistencyLevel", "eventual")] : [];

        var answer = await shared.Graph.GetAsync($"v1.0/groups?$filter={Uri.EscapeDataString(filter)}{(isAdvanced ? "&$count=true" : "")}", headers);

        Assert.Equal(status, answer.Status);
        Assert.True(status != HttpStatusCode.OK || answer.Rows.Any(row => row.GetProperty("displayName").GetString() == ProtectedPeople.DisplayName));
    }

    [Fact]
    public async Task The_overview_tells_the_number_of_devices()
    {
        var overview = await shared.Graph.GetAsync("v1.0/deviceManagement/managedDeviceOverview?$select=enrolledDeviceCount");
        var devices = await shared.Graph.GetAsync("v1.0/deviceManagement/managedDevices/$count");

        Assert.Equal(devices.Text, overview.Json.GetProperty("enrolledDeviceCount").ToString());
        Assert.False(overview.Json.TryGetProperty("id", out _));
    }

    [Theory]
    [InlineData("$top=999", HttpStatusCode.OK)]
    [InlineData("$top=1000", HttpStatusCode.BadRequest)]
    [InlineData("$filter=id%20eq%20'x'", HttpStatusCode.BadRequest)]
    public async Task Members_are_paged_as_Entra_does(string query, HttpStatusCode status)
    {
        var graph = shared.Graph;

        Assert.Equal(status, (await graph.GetAsync($"v1.0/groups/{AllStaff.Id}/members?{query}")).Status);
    }

    [Theory]
    [InlineData("microsoft.graph.device")]
    [InlineData("microsoft.graph.user")]
    public async Task A_cast_leaves_the_other_types_out(string cast)
    {
        await using var graph = await Graph.StartAsync(new() { Devices = 100 });

        var all = await graph.GetAsync($"v1.0/groups/{Pilot.Id}/members");
        var some = await graph.GetAsync($"v1.0/groups/{Pilot.Id}/members/{cast}");

        Assert.Equal(2, all.Rows.Count);
        Assert.Single(some.Rows);
        Assert.False(some.Rows[0].TryGetProperty("@odata.type", out _));
    }

    [Fact]
    public async Task The_groups_of_a_user_include_those_around_its_groups()
    {
        var graph = shared.Graph;

        var answer = await graph.GetAsync($"v1.0/users/{Vera.UserPrincipalName}/transitiveMemberOf/microsoft.graph.group?$select=id");

        Assert.Equal(new[] { AllStaff.Id, ProtectedPeople.Id, Executives.Id }.Order(), answer.Rows.Select(row => row.GetProperty("id").GetString()).Order());
    }

    [Theory]
    [InlineData("vera@contoso.example", true)]
    [InlineData("ada@contoso.example", false)]
    public async Task Membership_can_be_checked_in_one_call(string user, bool isProtected)
    {
        var graph = shared.Graph;

        var answer = await graph.PostAsync($"v1.0/users/{user}/checkMemberGroups", $$"""{"groupIds":["{{ProtectedPeople.Id}}","{{Guid.Empty}}"]}""");

        Assert.Equal(isProtected ? [ProtectedPeople.Id] : [], answer.Rows.Select(row => row.GetString()!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"groupIds":"x"}""")]
    [InlineData("""{"groupIds":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21]}""")]
    public async Task A_malformed_check_is_refused(string body)
    {
        var graph = shared.Graph;

        Assert.Equal(HttpStatusCode.BadRequest, (await graph.PostAsync($"v1.0/users/{Ada.Id}/checkMemberGroups", body)).Status);
    }

    [Theory]
    [InlineData("groups/90000000-0000-4000-8000-000000000099")]
    [InlineData("groups/90000000-0000-4000-8000-000000000099/transitiveMembers")]
    [InlineData("users/nobody@contoso.example")]
    [InlineData("users/nobody@contoso.example/transitiveMemberOf")]
    public async Task What_the_directory_does_not_have_is_not_found(string path)
    {
        var graph = shared.Graph;

        var answer = await graph.GetAsync($"v1.0/{path}");

        Assert.Equal((HttpStatusCode.NotFound, "Request_ResourceNotFound"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Groups_are_found_by_name_and_categories_are_listed()
    {
        var graph = shared.Graph;

        var groups = await graph.GetAsync("v1.0/groups?$filter=displayName%20eq%20'Protected%20people'");
        var categories = await graph.GetAsync("v1.0/deviceManagement/deviceCategories");

        Assert.Equal([ProtectedPeople.Id], groups.Rows.Select(row => row.GetProperty("id").GetString()));
        Assert.Equal(Categories, categories.Rows.Select(row => row.GetProperty("displayName").GetString()));
        Assert.Equal(Categories.Count, categories.Rows.Select(row => row.GetProperty("id").GetString()).Distinct().Count());
    }

    private static (string? Type, string? Id) TypeAndId(JsonElement row) =>
        (row.GetProperty("@odata.type").GetString(), row.GetProperty("id").GetString());
}
