using System.Text.Json;
using Passcode.Core.Devices;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

public sealed class GetTests
{
    [Fact]
    public async Task A_device_comes_with_its_reset_actions()
    {
        await using var graph = await SimulatedGraph.Start();

        var device = (await graph.Devices.Get(SampleTenant.AlreadyPending.Id.ToString(), default)).Value!;

        Assert.Equal(ActionState.Pending, device.LatestReset?.State);
        Assert.Equal(new DeviceKind(DevicePlatform.Android, EnrollmentKind.FullyManaged), DeviceKind.From(device));
    }

    [Fact]
    public async Task A_passcode_is_never_read()
    {
        await using var graph = await SimulatedGraph.Start();
        var id = SampleTenant.WorkProfile.Id.ToString();
        await graph.Devices.ResetPasscode(id, default);

        var device = (await graph.Devices.Get(id, default)).Value!;

        var passcodes = await graph.Passcodes();
        Assert.NotEmpty(passcodes);
        Assert.Equal(ActionState.Done, device.LatestReset?.State);
        string[] traces = [device.ToString(), JsonSerializer.Serialize(device), .. device.ResetActions.Select(action => action.ToString()), .. graph.Graph.Log];
        Assert.Each(passcodes, passcode => Assert.Each(traces, trace => Assert.DoesNotContain(passcode, trace, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_new_survives_as_text_and_what_is_malformed_counts_as_absent()
    {
        var device = await Read("""
            { "id": "d1", "deviceName": 7, "operatingSystem": "FutureOS", "deviceEnrollmentType": "androidSomethingNew", "managementState": "resting",
              "imei": "", "lastSyncDateTime": "0001-01-01T00:00:00Z", "serialNumber": null, "deviceActionResults": { }, "unheardOf": [ { } ] }
            """);

        Assert.Equal(("FutureOS", "androidSomethingNew", "resting"), (device.OperatingSystem, device.EnrollmentType, device.ManagementState));
        Assert.Equal((null, null, null, null), (device.DeviceName, device.Imei, device.SerialNumber, device.LastSyncAt));
        Assert.Empty(device.ResetActions);
    }

    [Theory]
    [InlineData("""{ "@odata.type": "#microsoft.graph.resetPasscodeActionResult", "actionName": "anything" }""", true)]
    [InlineData("""{ "actionName": "ResetPasscode" }""", true)]
    [InlineData("""{ "@odata.type": "#microsoft.graph.deviceActionResult", "actionName": "removePasscode" }""", true)]
    [InlineData("""{ "@odata.type": "#microsoft.graph.remoteLockActionResult", "actionName": "remoteLock", "unlockPin": "1" }""", false)]
    [InlineData("""{ "actionName": "recoverPasscode" }""", false)]
    [InlineData("""{ }""", false)]
    [InlineData("""7""", false)]
    public async Task Reset_actions_are_told_from_others_by_type_or_name(string action, bool isReset) =>
        Assert.Equal(isReset ? 1 : 0, (await Read($$"""{ "id": "d1", "deviceActionResults": [ {{action}} ] }""")).ResetActions.Count);

    [Theory]
    [InlineData("\"done\"", ActionState.Done)]
    [InlineData("\"NotSupported\"", ActionState.NotSupported)]
    [InlineData("\"canceled\"", ActionState.Canceled)]
    [InlineData("\"resting\"", ActionState.Unknown)]
    [InlineData("\"4\"", ActionState.Unknown)]
    [InlineData("4", ActionState.Unknown)]
    [InlineData("null", ActionState.Unknown)]
    public async Task The_state_of_an_action_is_known_or_unknown(string state, ActionState expected) =>
        Assert.Equal(expected, (await Read(Action($"\"actionState\": {state}"))).LatestReset?.State);

    [Fact]
    public async Task The_times_and_the_error_of_an_action_are_read()
    {
        var action = (await Read(Action("""
            "startDateTime": "2026-03-04T12:00:00.1234567Z", "lastUpdatedDateTime": "2026-03-04T13:00:00+01:00", "errorCode": -2016, "passcode": "111"
            """))).LatestReset!;

        Assert.Equal(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero).AddTicks(1234567), action.StartedAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero), action.UpdatedAt);
        Assert.Equal(-2016, action.ErrorCode);
    }

    [Fact]
    public async Task An_action_without_a_start_is_older_than_any_other_and_still_seen()
    {
        var device = await Read(Action("\"actionState\": \"pending\""));

        Assert.Equal(DateTimeOffset.MinValue, device.LatestReset?.StartedAt);
        Assert.True(device.LatestReset?.IsUnderWay);
    }

    [Theory]
    [InlineData("""{ "isSharedDevice": true }""", true)]
    [InlineData("""{ "isSharedDevice": false }""", false)]
    [InlineData("""{ "isSharedDevice": "true" }""", null)]
    [InlineData("""{ "isSharedDevice": null }""", null)]
    [InlineData("{ }", null)]
    [InlineData("null", null)]
    [InlineData("7", null)]
    public async Task A_Shared_iPad_is_known_or_unknown(string hardware, bool? isShared) =>
        Assert.Equal(isShared, (await Read($$"""{ "id": "d1", "hardwareInformation": {{hardware}} }""")).IsShared);

    [Fact]
    public async Task A_Shared_iPad_is_told_by_its_id()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Change(SampleTenant.Nobodys, new(IsSharedDevice: true));

        Assert.True((await graph.Devices.Get(SampleTenant.Nobodys.Id, default)).Value!.IsSharedIpad);
        Assert.False((await graph.Devices.Get(SampleTenant.IPad.Id, default)).Value!.IsShared);
        Assert.True((await graph.Batches.Get([SampleTenant.Nobodys.Id], default)).Items[0].Value!.IsSharedIpad);
    }

    [Fact]
    public async Task Another_device_than_the_one_of_the_id_is_no_answer()
    {
        using var server = new RawServer(head => RawServer.Ok(head.StartsWith("POST", StringComparison.Ordinal)
            ? """{"responses":[{"id":"0","status":200,"body":{"id":"D2"}},{"id":"1","status":200,"body":{"id":"d1"}}]}"""
            : """{ "id": "d2", "deviceActionResults": [ { "actionName": "resetPasscode", "actionState": "done", "passcode": "111" } ] }"""));
        using var graph = new TestGraph(server.Address);

        Assert.Equal(GraphFault.Unreadable, (await graph.Devices.Get("d1", default)).Problem?.Fault);
        Assert.Equal(GraphFault.Unreadable, (await graph.Passcodes.Read("d1", actions => actions[0], default)).Problem?.Fault);
        Assert.Equal([null, GraphFault.Unreadable], (await graph.Batches.Get(["d2", "d3"], default)).Items.Select(item => item.Problem?.Fault));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{\"value\":1}")]
    [InlineData("{\"id\":\"\\ud800\"}")]
    public async Task A_success_that_is_not_a_device_is_unreadable(string body)
    {
        using var server = new RawServer(_ => RawServer.Ok(body));
        using var graph = new TestGraph(server.Address);

        Assert.Equal(GraphFault.Unreadable, (await graph.Devices.Get("d1", default)).Problem?.Fault);
    }

    [Theory]
    [InlineData(429, GraphFault.Throttled)]
    [InlineData(503, GraphFault.Unavailable)]
    [InlineData(401, GraphFault.Unauthorized)]
    [InlineData(403, GraphFault.MissingPermission)]
    [InlineData(404, GraphFault.NotFound)]
    [InlineData(400, GraphFault.Rejected)]
    public async Task A_refused_read_has_its_fault_and_is_not_repeated_here(int status, GraphFault fault)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(status, RetryAfterSeconds: 1.5));

        var problem = (await graph.Devices.Get(SampleTenant.IPhone.Id.ToString(), default)).Problem;

        Assert.Equal((fault, TimeSpan.FromSeconds(1.5)), (problem!.Fault, problem.RetryAfter));
        Assert.Single(await graph.Requests());
    }

    private static string Action(string members) =>
        $$"""{ "id": "d1", "deviceActionResults": [ { "@odata.type": "#microsoft.graph.resetPasscodeActionResult", {{members}} } ] }""";

    private static async Task<ManagedDevice> Read(string json)
    {
        using var server = new RawServer(_ => RawServer.Ok(json));
        using var graph = new TestGraph(server.Address);
        return (await graph.Devices.Get("d1", default)).Value!;
    }
}
