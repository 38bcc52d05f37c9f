using System.Net;
using System.Text.Json;
using Passcode.GraphSimulator.Tests.Drivers;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Access;

public sealed class AuthorizationTests(SharedGraph shared) : IClassFixture<SharedGraph>
{
    private const string Read = "DeviceManagementManagedDevices.Read.All";
    private const string ReadWrite = "DeviceManagementManagedDevices.ReadWrite.All";
    private const string Privileged = "DeviceManagementManagedDevices.PrivilegedOperations.All";

    [Theory]
    [InlineData(true, HttpStatusCode.Unauthorized)]
    [InlineData(false, HttpStatusCode.OK)]
    public async Task A_token_is_needed_unless_the_option_says_otherwise(bool required, HttpStatusCode status)
    {
        await using var graph = await Graph.StartAsync(new() { RequireToken = required });

        var answer = await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}", ("Authorization", ""));

        Assert.Equal(status, answer.Status);
        Assert.True(!required || answer.ErrorCode == "InvalidAuthenticationToken");
    }

    [Theory]
    [InlineData("Bearer anything", HttpStatusCode.NoContent)]
    [InlineData($"Bearer sim:{Read},{Privileged}", HttpStatusCode.NoContent)]
    [InlineData($"Bearer sim:{Read},{ReadWrite}", HttpStatusCode.Forbidden)]
    [InlineData("Bearer sim:", HttpStatusCode.Forbidden)]
    [InlineData("Basic abc", HttpStatusCode.Unauthorized)]
    public async Task A_reset_needs_the_privileged_role(string token, HttpStatusCode status)
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.PostAsync($"v1.0/{Graph.Path(IPhone)}/resetPasscode", null, ("Authorization", token));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == HttpStatusCode.NoContent ? 1 : 0, await graph.ResetCountAsync(IPhone));
    }

    [Theory]
    [InlineData("GroupMember.Read.All", null)]
    [InlineData("GroupMember.Read.All,Device.Read.All", "e0000000-0000-4000-8000-000000000014")]
    [InlineData("Directory.Read.All", "e0000000-0000-4000-8000-000000000014")]
    public async Task A_member_that_the_app_may_not_read_shows_its_type_and_object_id_alone(string roles, string? deviceId)
    {
        var answer = await shared.Graph.GetAsync($"v1.0/groups/{Warehouse.Id}/transitiveMembers?$select=id,deviceId", ("Authorization", $"Bearer sim:{roles}"));

        var member = answer.Json.GetProperty("value")[0];
        Assert.Equal("#microsoft.graph.device", member.GetProperty("@odata.type").GetString());
        Assert.NotNull(member.GetProperty("id").GetString());
        Assert.Equal(deviceId, member.GetProperty("deviceId").GetString());
    }

    [Fact]
    public async Task The_refusal_names_the_missing_role()
    {
        var graph = shared.Graph;

        var answer = await graph.PostAsync($"v1.0/{Graph.Path(IPhone)}/resetPasscode", null, ("Authorization", $"Bearer sim:{Read}"));

        Assert.Equal("Forbidden", answer.ErrorCode);
        Assert.StartsWith(
            $"Application is not authorized to perform this operation. Application must have one of the following scopes: {Privileged}",
            JsonDocument.Parse(answer.ErrorMessage!).RootElement.GetProperty("Message").GetString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1.0/deviceManagement/managedDevices?$top=1", Read, HttpStatusCode.OK)]
    [InlineData("v1.0/deviceManagement/managedDevices?$top=1", Privileged, HttpStatusCode.Forbidden)]
    [InlineData("beta/deviceManagement/remoteActionAudits", "DeviceManagementConfiguration.Read.All", HttpStatusCode.OK)]
    [InlineData("v1.0/groups/90000000-0000-4000-8000-000000000001/members", "GroupMember.Read.All", HttpStatusCode.OK)]
    [InlineData("v1.0/groups/90000000-0000-4000-8000-000000000001/members", Read, HttpStatusCode.Forbidden)]
    [InlineData("v1.0/users/vera@contoso.example/transitiveMemberOf", "GroupMember.Read.All", HttpStatusCode.Forbidden)]
    [InlineData("v1.0/users/vera@contoso.example/transitiveMemberOf", "Directory.Read.All", HttpStatusCode.OK)]
    public async Task Reading_needs_a_role_too(string path, string role, HttpStatusCode status)
    {
        var graph = shared.Graph;

        Assert.Equal(status, (await graph.GetAsync(path, ("Authorization", $"Bearer sim:{role}"))).Status);
    }

    [Fact]
    public async Task The_items_of_a_batch_have_the_roles_of_the_batch()
    {
        var graph = shared.Graph;
        var batch = $$"""{"requests":[{"id":"1","method":"POST","url":"/{{Graph.Path(IPhone)}}/resetPasscode"}]}""";

        var answer = await graph.PostAsync("v1.0/$batch", batch, ("Authorization", $"Bearer sim:{Read}"));

        Assert.Equal(403, answer.Json.GetProperty("responses")[0].GetProperty("status").GetInt32());
    }
}
