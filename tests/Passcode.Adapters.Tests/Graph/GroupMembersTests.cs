using Passcode.Core.Devices;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

public sealed class GroupMembersTests
{
    private const string Group = "90000000-0000-4000-8000-000000000009";

    [Fact]
    public async Task The_people_of_nested_groups_are_members_too()
    {
        await using var graph = await SimulatedGraph.Start();

        var members = (await graph.Graph.Groups.Read(SampleTenant.ProtectedPeople.Id.ToString(), default)).Value!;

        Assert.True(members.ContainsId(SampleTenant.Vera.Id.ToUpperInvariant(), null));
        Assert.Equal(1, members.Count);
    }

    [Fact]
    public async Task Devices_are_members_by_the_id_that_Intune_knows_them_by()
    {
        await using var graph = await SimulatedGraph.Start();

        var members = (await graph.Graph.Groups.Read(SampleTenant.AllDevices.Id.ToString(), default)).Value!;
        var phone = (await graph.Devices.Get(SampleTenant.IPhone.Id.ToString(), default)).Value!;

        Assert.True(members.Contains(DeviceSnapshot.From(phone)));
        Assert.True(members.Count > 20);
    }

    [Fact]
    public async Task A_list_of_members_that_does_not_end_is_named()
    {
        RawServer? server = null;
        using (server = new RawServer(_ => RawServer.Ok($$"""{"value":[],"@odata.nextLink":"{{server!.Address}}/v1.0/groups?$skiptoken=x"}""")))
        {
            using var graph = new TestGraph(server.Address);

            Assert.Equal(GraphFault.EndlessList, (await graph.Groups.Read(Group, default)).Problem?.Fault);
            Assert.Equal(2, server.Requests.Count);
        }
    }

    [Fact]
    public async Task Every_page_is_read()
    {
        RawServer? server = null;
        using (server = new RawServer(head => RawServer.Ok(head.Contains("$skiptoken", StringComparison.Ordinal)
            ? """{"value":[{"@odata.type":"#microsoft.graph.user","id":"u2"},{"@odata.type":"#microsoft.graph.servicePrincipal","id":"s"}]}"""
            : $$"""{"value":[{"@odata.type":"#microsoft.graph.user","id":"u1","userPrincipalName":"Ada@contoso.example"}],"@odata.nextLink":"{{server!.Address}}/v1.0/groups?$skiptoken=x"}""")))
        {
            using var graph = new TestGraph(server.Address);
            var members = (await graph.Groups.Read(Group, default)).Value!;

            Assert.Equal((2, true, true), (members.Count, members.ContainsId("u1", null), members.ContainsId("u2", null)));
            Assert.True(members.Contains(DeviceSnapshot.From(new() { Id = "d1", UserPrincipalName = "ada@CONTOSO.example" })));
        }
    }

    [Theory]
    [InlineData("""{"value":[{"@odata.type":"#microsoft.graph.device","id":"o1"}]}""", GraphFault.MissingPermission)]
    [InlineData("""{"value":[{"@odata.type":"#microsoft.graph.device","id":"o1","deviceId":null}]}""", GraphFault.MissingPermission)]
    [InlineData("""{"value":[{"id":"o1"}]}""", GraphFault.Unreadable)]
    [InlineData("""{"value":[{"@odata.type":"#microsoft.graph.user"}]}""", GraphFault.Unreadable)]
    [InlineData("{}", GraphFault.Unreadable)]
    [InlineData("[]", GraphFault.Unreadable)]
    [InlineData("""{"value":[],"@odata.nextLink":"https://elsewhere.example/"}""", GraphFault.ForeignPage)]
    public async Task What_does_not_say_who_is_a_member_is_a_problem_and_never_nobody(string body, GraphFault fault)
    {
        using var server = new RawServer(_ => RawServer.Ok(body));
        using var graph = new TestGraph(server.Address);

        Assert.Equal(fault, (await graph.Groups.Read(Group, default)).Problem?.Fault);
    }

    [Fact]
    public async Task A_group_that_is_gone_and_a_Graph_that_fails_are_problems()
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.Equal(GraphFault.NotFound, (await graph.Graph.Groups.Read(Guid.NewGuid().ToString(), default)).Problem?.Fault);
        Assert.Equal(GraphFault.NotFound, (await graph.Graph.Groups.Read("../users", default)).Problem?.Fault);
        await graph.Inject(new FaultRule(new FaultEffect(429)));
        Assert.True((await graph.Graph.Groups.Read(Group, default)).Problem!.IsTransient);
    }
}
