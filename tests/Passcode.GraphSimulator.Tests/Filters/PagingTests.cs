using System.Net;
using Passcode.GraphSimulator.Tests.Drivers;

namespace Passcode.GraphSimulator.Tests.Filters;

public sealed class PagingTests
{
    [Fact]
    public async Task Pages_of_a_thousand_hold_every_device_once()
    {
        await using var graph = await Graph.StartAsync(new() { Devices = 2500 });

        var pages = await PagesAsync(graph, "v1.0/deviceManagement/managedDevices?$select=id");

        Assert.Equal([1000, 1000, 537], pages.Select(page => page.Rows.Count));
        Assert.Equal(2537, pages.SelectMany(page => page.Rows).Select(row => row.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task The_size_of_a_page_is_kept_and_so_is_the_filter()
    {
        await using var graph = await Graph.StartAsync();

        var pages = await PagesAsync(graph, "v1.0/deviceManagement/managedDevices?$filter=contains(deviceName,'RECEPTION')&$top=2&$select=deviceName");

        Assert.Equal([2, 1], pages.Select(page => page.Rows.Count));
        Assert.Each(pages.SelectMany(page => page.Names), name => Assert.Equal("RECEPTION-IPAD", name));
    }

    [Fact]
    public async Task A_page_that_ends_with_the_last_match_has_no_next_link()
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.GetAsync("v1.0/deviceManagement/managedDevices?$filter=contains(deviceName,'RECEPTION')&$top=3");

        Assert.Null(answer.NextLink);
    }

    [Fact]
    public async Task Count_is_given_where_asked_for()
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.GetAsync("v1.0/deviceManagement/managedDevices?$count=true&$top=1&$filter=deviceName%20eq%20'RECEPTION-IPAD'");

        Assert.Equal(3, answer.Json.GetProperty("@odata.count").GetInt32());
    }

    internal static async Task<List<Answer>> PagesAsync(Graph graph, string path)
    {
        List<Answer> pages = [];
        for (var next = path; next is not null; next = pages[^1].NextLink)
        {
            pages.Add(await graph.GetAsync(next));
            Assert.Equal(HttpStatusCode.OK, pages[^1].Status);
        }

        return pages;
    }
}
