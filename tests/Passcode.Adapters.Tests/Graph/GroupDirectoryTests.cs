using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

public sealed class GroupDirectoryTests
{
    [Fact]
    public async Task Groups_are_found_by_the_beginning_of_their_name_with_their_members_in_two_requests()
    {
        await using var graph = await SimulatedGraph.Start();

        var found = (await graph.Graph.Directory.Search("p", default)).Value!;

        Assert.Equal(
            [new(SampleTenant.Pilot.Id, SampleTenant.Pilot.DisplayName, 1), new(SampleTenant.ProtectedPeople.Id, SampleTenant.ProtectedPeople.DisplayName, 2)],
            found.Groups);
        Assert.False(found.HasMore);
        Assert.Equal(2, (await graph.Requests()).Count(request => request.BatchItem is null));
    }

    [Theory]
    [InlineData("nobody's")]
    [InlineData("ilot")]
    public async Task No_group_may_match(string prefix)
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.Empty((await graph.Graph.Directory.Search(prefix, default)).Value!.Groups);
        Assert.Single(await graph.Requests());
    }

    [Fact]
    public async Task Twenty_groups_are_counted_and_more_are_announced()
    {
        RawServer? server = null;
        using (server = new RawServer(head => head.StartsWith("GET", StringComparison.Ordinal)
            ? RawServer.Ok($$"""{"value":[{{string.Join(",", Enumerable.Range(0, 21).Select(place => $$"""{"id":"g{{place}}","displayName":"Shop {{place:D2}}"}"""))}}]}""")
            : RawServer.Ok($$"""{"responses":[{{string.Join(",", Enumerable.Range(0, 20).Select(place => place == 7
                ? $$$$"""{"id":"{{{{place}}}}","status":404,"body":{"error":{"code":"Request_ResourceNotFound"}}}"""
                : $$$$"""{"id":"{{{{place}}}}","status":200,"body":{"@odata.count":{{{{place}}}},"value":[]}}"""))}}]}""")))
        {
            using var graph = new TestGraph(server.Address);

            var found = (await graph.Directory.Search("Shop", default)).Value!;

            Assert.Equal((20, true), (found.Groups.Count, found.HasMore));
            Assert.Equal([0, 1, 2, 3, 4, 5, 6, 0, 8], found.Groups.Take(9).Select(group => group.MemberCount!.Value));
            Assert.Contains("ConsistencyLevel\":\"eventual", server.Bodies[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_count_that_Graph_leaves_out_is_no_count()
    {
        using var server = new RawServer(head => head.StartsWith("GET", StringComparison.Ordinal)
            ? RawServer.Ok("""{"value":[{"id":"g1","displayName":"Shop"}]}""")
            : RawServer.Ok("""{"responses":[{"id":"0","status":200,"body":{"value":[]}}]}"""));
        using var graph = new TestGraph(server.Address);

        Assert.Equal(GraphFault.Unreadable, (await graph.Directory.Search("Shop", default)).Problem?.Fault);
    }

    [Fact]
    public async Task A_group_is_found_by_its_id_or_its_whole_name()
    {
        await using var graph = await SimulatedGraph.Start();
        var directory = graph.Graph.Directory;

        var known = new DirectoryGroup(SampleTenant.Pilot.Id, SampleTenant.Pilot.DisplayName);
        Assert.Equal([known], (await directory.Find(SampleTenant.Pilot.Id, default)).Value!);
        Assert.Equal([known], (await directory.Find("PILOT", default)).Value!);
        Assert.Empty((await directory.Find("Pil", default)).Value!);
        Assert.Empty((await directory.Find("O'Hara's", default)).Value!);
        Assert.Empty((await directory.Find(Guid.NewGuid().ToString(), default)).Value!);
        Assert.Equal(5, (await graph.Requests()).Count);
    }

    [Fact]
    public async Task Several_groups_of_one_name_are_all_given_and_what_Graph_adds_is_not()
    {
        using var server = new RawServer(_ => RawServer.Ok(
            """{"value":[{"id":"g1","displayName":"Shop"},{"id":"g2","displayName":"SHOP"},{"id":"g3","displayName":"Shop 2"}]}"""));
        using var graph = new TestGraph(server.Address);

        Assert.Equal(["g1", "g2"], (await graph.Directory.Find("shop", default)).Value!.Select(group => group.Id));
    }

    [Fact]
    public async Task Categories_are_listed()
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.Equal(SampleTenant.Categories.Order(), (await graph.Graph.Directory.Categories(default)).Value!.Select(category => category.Name));
    }

    [Theory]
    [InlineData(403, GraphFault.MissingPermission)]
    [InlineData(429, GraphFault.Throttled)]
    public async Task A_refusal_is_passed_on(int status, GraphFault fault)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(status)));

        Assert.Equal(fault, (await graph.Graph.Directory.Search("P", default)).Problem?.Fault);
        graph.Graph.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(fault, (await graph.Graph.Directory.Find("Pilot", default)).Problem?.Fault);
        graph.Graph.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(fault, (await graph.Graph.Directory.Categories(default)).Problem?.Fault);
    }
}
