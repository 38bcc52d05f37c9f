using System.Net;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;
using Passcode.GraphSimulator.Tests.Drivers;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Actions;

public sealed class SyncDeviceTests(SharedGraph shared) : IClassFixture<SharedGraph>
{
    [Fact]
    public async Task A_request_is_accepted_without_a_body_and_resets_nothing()
    {
        await using var graph = await Graph.StartAsync();

        var answer = await Sync(graph, IPhone);
        var device = await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}");

        Assert.Equal((HttpStatusCode.NoContent, "", 0), (answer.Status, answer.Text, await graph.ResetCountAsync(IPhone)));
        Assert.Equal(Graph.Start, device.Json.GetProperty("lastSyncDateTime").GetDateTimeOffset());
        Assert.Equal(RequestKind.Sync, (await graph.InspectAsync<LoggedRequest[]>("requests"))[0].Kind);
    }

    [Theory]
    [InlineData("Bearer anything", HttpStatusCode.NoContent)]
    [InlineData("Bearer sim:DeviceManagementManagedDevices.PrivilegedOperations.All", HttpStatusCode.NoContent)]
    [InlineData("Bearer sim:DeviceManagementManagedDevices.ReadWrite.All", HttpStatusCode.Forbidden)]
    public async Task It_needs_the_privileged_role(string token, HttpStatusCode status) =>
        Assert.Equal(status, (await shared.Graph.PostAsync($"v1.0/{Graph.Path(IPhone)}/syncDevice", null, ("Authorization", token))).Status);

    [Fact]
    public async Task An_unknown_device_is_not_found_and_parameters_are_refused()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Graph.PostAsync($"v1.0/deviceManagement/managedDevices/{Guid.NewGuid()}/syncDevice")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await shared.Graph.PostAsync($"v1.0/{Graph.Path(IPhone)}/syncDevice", """{"a":1}""")).Status);
    }

    [Fact]
    public async Task A_device_that_is_being_wiped_is_refused() => Assert.Equal(HttpStatusCode.BadRequest, (await Sync(shared.Graph, BeingWiped)).Status);

    [Fact]
    public async Task It_counts_as_a_write()
    {
        await using var graph = await Graph.StartAsync(new() { Limits = new() { Writes = 2 } });
        HttpStatusCode[] statuses = [(await Sync(graph, IPhone)).Status, (await Sync(graph, IPhone)).Status, (await Sync(graph, IPhone)).Status];

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.TooManyRequests], statuses);
    }

    [Theory]
    [InlineData(2.0, false, "done")]
    [InlineData(null, false, "pending")]
    [InlineData(2.0, true, "pending")]
    public async Task A_device_that_is_told_so_confirms_sooner(double? seconds, bool offline, string state)
    {
        await using var graph = await Graph.StartAsync();
        await graph.ChangeAsync(IPhone, new DeviceChange(ConfirmAfterSeconds: 3600, ConfirmAfterSyncSeconds: seconds, Offline: offline));
        await graph.ResetAsync(IPhone);
        graph.Time.Advance(TimeSpan.FromMinutes(1));
        await Sync(graph, IPhone);
        graph.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(state, (await graph.StateAsync(IPhone)).State);
    }

    [Fact]
    public async Task A_request_before_the_reset_hastens_nothing()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ChangeAsync(IPhone, new DeviceChange(ConfirmAfterSeconds: 3600, ConfirmAfterSyncSeconds: 2));
        await Sync(graph, IPhone);
        graph.Time.Advance(TimeSpan.FromSeconds(1));
        await graph.ResetAsync(IPhone);
        graph.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("pending", (await graph.StateAsync(IPhone)).State);
    }

    private static Task<Answer> Sync(Graph graph, KnownDevice device) => graph.PostAsync($"v1.0/{Graph.Path(device)}/syncDevice");
}
