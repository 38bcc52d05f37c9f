using System.Globalization;
using Passcode.Core.BulkRuns;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>A list that does not end ends the run, and nothing is sent.</summary>
public sealed class SelectionWalkTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 7)]
    [InlineData(5, 1)]
    [InlineData(5, 3)]
    [InlineData(40, 12)]
    public void A_cycle_is_found_soon(int before, int length)
    {
        SelectionWalk? walk = new();
        var pages = 0;
        for (var page = 0; walk is not null; page = page + 1 < before + length ? page + 1 : before)
        {
            walk = walk.Next(page.ToString(CultureInfo.InvariantCulture));
            pages++;
        }

        Assert.InRange(pages, before + length, 4 * (before + length));
    }

    [Fact]
    public void Pages_that_are_always_new_end_too()
    {
        SelectionWalk? walk = new();
        var pages = 0;
        while (walk is not null)
        {
            walk = walk.Next((pages++).ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(10_000, pages);
    }

    [Fact]
    public void A_page_that_leads_to_itself_fails_the_run() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3);
        world.Tenant.NextPage = _ => "0";

        var run = await BulkRunScenario.Run(world, time);

        Assert.Equal(BulkRunStatus.Failed, run.Status);
        Assert.Contains("endlessList", run.Problem, StringComparison.Ordinal);
        Assert.Equal(0, world.Tenant.Posts);
        Assert.InRange(world.Tenant.PagesRead, 1, 3);
    });

    [Fact]
    public void The_deadline_of_the_run_ends_a_list_of_ever_new_pages() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3, ("Polling:Deadline", "00:10:00"));
        world.Tenant.NextPage = cursor => (int.Parse(cursor ?? "0", CultureInfo.InvariantCulture) + 1000).ToString(CultureInfo.InvariantCulture);
        world.Tenant.Latency = TimeSpan.FromSeconds(30);

        var run = await BulkRunScenario.Run(world, time);

        Assert.Equal((BulkRunStatus.Failed, 0), (run.Status, world.Tenant.Posts));
        Assert.StartsWith("The selection could not be read before the deadline", run.Problem, StringComparison.Ordinal);
        Assert.InRange(world.Tenant.PagesRead, 15, 25);
    });
}
