using System.Globalization;
using System.Net;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tests.Drivers;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Throttling;

public sealed class ThrottlingTests
{
    [Fact]
    public async Task The_two_hundred_and_first_write_in_twenty_seconds_is_refused()
    {
        await using var graph = await Graph.StartAsync();
        for (var write = 0; write < 200; write++)
            Assert.Equal(HttpStatusCode.NoContent, (await graph.ResetAsync(IPhone)).Status);
        graph.Time.Advance(TimeSpan.FromSeconds(17.872));

        var refused = await graph.ResetAsync(IPhone);
        var read = await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("TooManyRequests", refused.ErrorCode);
        Assert.Equal("2.128", refused.Headers["Retry-After"]);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal(200, await graph.ResetCountAsync(IPhone));
    }

    [Fact]
    public async Task Waiting_as_told_is_enough()
    {
        await using var graph = await Graph.StartAsync(new() { Limits = new() { Writes = 2 } });
        await graph.ResetAsync(IPhone);
        graph.Time.Advance(TimeSpan.FromSeconds(3));
        await graph.ResetAsync(IPhone);
        graph.Time.Advance(TimeSpan.FromSeconds(1));
        var refused = await graph.ResetAsync(IPhone);

        graph.Time.Advance(TimeSpan.FromSeconds(double.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture)));

        Assert.Equal(HttpStatusCode.NoContent, (await graph.ResetAsync(IPhone)).Status);
    }

    [Fact]
    public async Task Refused_requests_count_too_so_hammering_never_gets_through()
    {
        await using var graph = await Graph.StartAsync(new() { Limits = new() { Writes = 2 } });
        List<HttpStatusCode> statuses = [];
        for (var second = 0; second < 60; second += 5)
        {
            statuses.Add((await graph.ResetAsync(IPhone)).Status);
            graph.Time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Each(statuses.Skip(2), status => Assert.Equal(HttpStatusCode.TooManyRequests, status));
    }

    [Fact]
    public async Task Reads_have_a_limit_of_their_own_and_the_directory_has_none()
    {
        await using var graph = await Graph.StartAsync(new() { Limits = new() { Requests = 2 } });
        await graph.GetAsync("v1.0/deviceManagement/managedDevices?$top=1");
        await graph.GetAsync("v1.0/deviceManagement/managedDevices?$top=1");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await graph.GetAsync("v1.0/deviceManagement/managedDevices?$top=1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await graph.GetAsync($"v1.0/groups/{Pilot.Id}")).Status);
    }

    [Fact]
    public async Task The_limits_can_be_off_and_the_peak_is_known_all_the_same()
    {
        await using var graph = await Graph.StartAsync(new() { Throttling = false, Limits = new() { Writes = 1 } });
        for (var write = 0; write < 3; write++)
            Assert.Equal(HttpStatusCode.NoContent, (await graph.ResetAsync(IPhone)).Status);
        graph.Time.Advance(TimeSpan.FromSeconds(20));
        await graph.ResetAsync(IPhone);

        Assert.Equal(3, (await graph.InspectAsync<Statistics>("stats")).PeakWrites);
    }

    [Fact]
    public async Task The_peak_tells_accepted_writes_from_refused_ones()
    {
        await using var graph = await Graph.StartAsync(new() { Limits = new() { Writes = 2 } });
        for (var write = 0; write < 5; write++)
            await graph.ResetAsync(IPhone);

        var stats = await graph.InspectAsync<Statistics>("stats");

        Assert.Equal((5, 2), (stats.PeakWrites, stats.PeakAcceptedWrites));
    }
}
