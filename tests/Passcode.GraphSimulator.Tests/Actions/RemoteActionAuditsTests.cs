using System.Net;
using Passcode.GraphSimulator.Tests.Drivers;
using Passcode.GraphSimulator.Tests.Filters;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Actions;

public sealed class RemoteActionAuditsTests(SharedGraph shared) : IClassFixture<SharedGraph>
{
    private const string Audits = "beta/deviceManagement/remoteActionAudits";

    [Fact]
    public async Task A_reset_is_audited_without_its_passcode()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(FullyManaged);
        graph.Time.Advance(TimeSpan.FromMinutes(1));

        var answer = await graph.GetAsync($"{Audits}?$filter=managedDeviceId%20eq%20'{FullyManaged.Id}'");
        var row = Assert.Single(answer.Rows);

        Assert.Equal("resetPasscode", row.GetProperty("action").GetString());
        Assert.Equal("done", row.GetProperty("actionState").GetString());
        Assert.Equal(FullyManaged.Name, row.GetProperty("deviceDisplayName").GetString());
        Assert.Equal(Ada.UserPrincipalName, row.GetProperty("deviceOwnerUserPrincipalName").GetString());
        Assert.Equal(Graph.Start, row.GetProperty("requestDateTime").GetDateTimeOffset());
        Assert.DoesNotContain("SIMPIN", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_is_that_of_the_last_snapshot()
    {
        await using var graph = await Graph.StartAsync(new() { ConfirmAfter = TimeSpan.FromSeconds(5), AuditSnapshotInterval = TimeSpan.FromSeconds(15) });
        await graph.ResetAsync(IPhone);

        graph.Time.Advance(TimeSpan.FromSeconds(14));
        var (device, _) = await graph.StateAsync(IPhone);
        var stale = await StateAsync();
        graph.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(("done", "pending", "done"), (device, stale, await StateAsync()));

        async Task<string?> StateAsync() =>
            (await graph.GetAsync($"{Audits}?$filter=managedDeviceId%20eq%20'{IPhone.Id}'")).Rows[0].GetProperty("actionState").GetString();
    }

    [Theory]
    [InlineData("requestDateTime ge 2026-09-01T08:00:01Z", 1)]
    [InlineData("requestDateTime gt 2026-09-01T08:00:01Z", 0)]
    [InlineData("requestDateTime le 2026-09-01T08:00:00Z and action eq 'resetPasscode'", 3)]
    [InlineData("requestDateTime lt 2026-09-01T08:00:00Z", 2)]
    [InlineData("action eq 'wipe' or action eq 'resetPasscode'", 4)]
    public async Task Audits_are_filtered(string filter, int count)
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(IPhone);
        graph.Time.Advance(TimeSpan.FromSeconds(1));
        await graph.ResetAsync(IPad);

        Assert.Equal(count, (await graph.GetAsync($"{Audits}?$filter={Uri.EscapeDataString(filter)}")).Rows.Count);
    }

    [Theory]
    [InlineData("$filter=deviceIMEI%20eq%20'1'")]
    [InlineData("$filter=actionState%20eq%20'done'")]
    [InlineData("$filter=requestDateTime%20eq%202026-09-01T00:00:00Z")]
    [InlineData("$orderby=deviceDisplayName")]
    [InlineData("$orderby=requestDateTime%20sideways")]
    [InlineData("$select=nothing")]
    public async Task Other_options_are_refused(string query)
    {
        var graph = shared.Graph;

        Assert.Equal(HttpStatusCode.BadRequest, (await graph.GetAsync($"{Audits}?{query}")).Status);
    }

    [Theory]
    [InlineData("requestDateTime")]
    [InlineData("requestDateTime%20desc")]
    public async Task Pages_follow_the_order_and_miss_nothing(string order)
    {
        await using var graph = await Graph.StartAsync();
        for (var reset = 0; reset < 5; reset++)
        {
            graph.Time.Advance(TimeSpan.FromSeconds(1));
            await graph.ResetAsync(IPhone);
        }

        var pages = await PagingTests.PagesAsync(graph, $"{Audits}?$orderby={order}&$top=3&$select=requestDateTime");
        var times = pages.SelectMany(page => page.Rows).Select(row => row.GetProperty("requestDateTime").GetDateTimeOffset()).ToArray();

        Assert.Equal([3, 3, 1], pages.Select(page => page.Rows.Count));
        Assert.Equal(order.EndsWith("desc", StringComparison.Ordinal) ? times.OrderDescending() : times.Order(), times);
        Assert.Equal(7, times.Distinct().Count());
    }
}
