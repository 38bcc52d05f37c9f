using System.Net;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tests.Drivers;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Inspection;

public sealed class InspectionTests
{
    [Fact]
    public async Task The_true_number_of_resets_is_told_with_their_times()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(IPhone);
        graph.Time.Advance(TimeSpan.FromSeconds(2));
        await graph.ResetAsync(IPhone);
        await graph.ResetAsync(IPad);

        var resets = await graph.InspectAsync<DeviceResets[]>("resets");
        var stats = await graph.InspectAsync<Statistics>("stats");

        Assert.Equal([(IPhone.Name, 2), (IPad.Name, 1)], resets.Select(device => (device.DeviceName, device.Count)));
        Assert.Equal([Graph.Start, Graph.Start.AddSeconds(2)], resets[0].Times);
        Assert.Equal((3, 1), (stats.Resets, stats.RepeatedDevices));
    }

    [Fact]
    public async Task The_log_keeps_the_last_requests_in_order()
    {
        await using var graph = await Graph.StartAsync(new() { RequestLogCapacity = 3 });
        for (var number = 1; number <= 5; number++)
            await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}?$select=id", ("client-request-id", $"call-{number}"));

        var log = await graph.InspectAsync<LoggedRequest[]>("requests");
        var recent = await graph.InspectAsync<LoggedRequest[]>("requests?after=4");

        Assert.Equal([(3L, "call-3"), (4L, "call-4"), (5L, "call-5")], log.Select(entry => (entry.Sequence, entry.ClientRequestId)));
        Assert.Equal(5, Assert.Single(recent).Sequence);
        Assert.Equal(("GET", $"/v1.0/{Graph.Path(IPhone)}?$select=id", RequestKind.Get, 200), (log[0].Method, log[0].Path, log[0].Kind, log[0].Status));
    }

    [Fact]
    public async Task Requests_are_counted_by_kind_and_status()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(IPhone);
        await graph.ResetAsync(Mac);
        await graph.GetAsync("v1.0/deviceManagement/managedDevices?$top=1");
        await graph.GetAsync($"v1.0/groups/{Pilot.Id}/members");
        await graph.GetAsync("beta/deviceManagement/remoteActionAudits");

        var stats = await graph.InspectAsync<Statistics>("stats");

        Assert.Equal(
            [
                new RequestCount(RequestKind.Post, 204, 1), new RequestCount(RequestKind.Post, 400, 1), new RequestCount(RequestKind.List, 200, 1),
                new RequestCount(RequestKind.Audits, 200, 1), new RequestCount(RequestKind.Groups, 200, 1),
            ],
            stats.Requests);
    }

    [Fact]
    public async Task Starting_over_forgets_everything()
    {
        await using var graph = await Graph.StartAsync(new() { Limits = new() { Writes = 1 } });
        await graph.ResetAsync(IPhone);
        await graph.ChangeAsync(IPad, new DeviceChange(Removed: true));
        await graph.FaultAsync(new FaultRule(new FaultEffect(500)));

        await graph.PostAsync("_simulator/reset-state");

        Assert.Empty(await graph.InspectAsync<DeviceResets[]>("resets"));
        Assert.Empty(await graph.InspectAsync<LoggedRequest[]>("requests"));
        Assert.Empty(await graph.ResultsAsync(IPhone));
        Assert.Equal(HttpStatusCode.NoContent, (await graph.ResetAsync(IPad)).Status);
    }

    [Fact]
    public async Task A_change_leaves_out_what_stays()
    {
        await using var graph = await Graph.StartAsync(new() { ConfirmAfter = TimeSpan.FromSeconds(5) });

        var changed = await graph.ChangeAsync(IPhone, new DeviceChange(ManagementState: "retirePending", LastSyncDateTime: Graph.Start.AddDays(-9)));
        var seen = await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}?$select=managementState,lastSyncDateTime");

        Assert.Equal((5, false, true), (changed.ConfirmAfterSeconds, changed.Offline, changed.ResetTokenActive));
        Assert.Equal("retirePending", seen.Json.GetProperty("managementState").GetString());
        Assert.Equal(Graph.Start.AddDays(-9), seen.Json.GetProperty("lastSyncDateTime").GetDateTimeOffset());
        Assert.Equal(changed, await graph.InspectAsync<DeviceReport>($"devices/{IPhone.Id}"));
    }

    [Theory]
    [InlineData("_simulator/devices/unknown", "{}", HttpStatusCode.NotFound)]
    [InlineData("_simulator/devices/d0000000-0000-4000-8000-000000000001", "{\"offlin\":true}", HttpStatusCode.BadRequest)]
    [InlineData("_simulator/nothing", "{}", HttpStatusCode.NotFound)]
    [InlineData("v2.0/deviceManagement/managedDevices", "{}", HttpStatusCode.NotFound)]
    public async Task Mistakes_are_refused(string path, string body, HttpStatusCode status)
    {
        await using var graph = await Graph.StartAsync();

        Assert.Equal(status, (await graph.PostAsync(path, body)).Status);
    }
}
