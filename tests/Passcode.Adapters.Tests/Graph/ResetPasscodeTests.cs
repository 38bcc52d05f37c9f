using Passcode.Core.Devices;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

public sealed class ResetPasscodeTests
{
    private static readonly string IPhone = SampleTenant.IPhone.Id.ToString();

    [Fact]
    public async Task Intune_takes_the_command()
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.True((await graph.Devices.ResetPasscode(IPhone, default)).Value);

        var request = Assert.Single(await graph.Requests());
        Assert.Equal($"/v1.0/deviceManagement/managedDevices/{IPhone}/resetPasscode", request.Path);
        Assert.Single((await graph.Devices.Get(IPhone, default)).Value!.ResetActions);
    }

    [Theory]
    [InlineData(429, GraphFault.Throttled)]
    [InlineData(408, GraphFault.Unavailable)]
    [InlineData(500, GraphFault.Unavailable)]
    [InlineData(502, GraphFault.Unavailable)]
    [InlineData(503, GraphFault.Unavailable)]
    [InlineData(504, GraphFault.Unavailable)]
    [InlineData(509, GraphFault.Unavailable)]
    [InlineData(401, GraphFault.Unauthorized)]
    [InlineData(403, GraphFault.MissingPermission)]
    [InlineData(404, GraphFault.NotFound)]
    [InlineData(400, GraphFault.NotApplicable)]
    [InlineData(409, GraphFault.Rejected)]
    [InlineData(423, GraphFault.Rejected)]
    public async Task Every_status_has_its_fault_and_none_is_repeated(int status, GraphFault fault)
    {
        foreach (var body in new[] { FaultBody.Intune, FaultBody.Graph })
        {
            await using var graph = await SimulatedGraph.Start();
            await graph.Inject(new FaultEffect(status, Body: body));

            var answer = await graph.Devices.ResetPasscode(IPhone, default);

            Assert.Equal(fault, answer.Problem?.Fault);
            Assert.Null(answer.Problem!.RetryAfter);
            Assert.Single(await graph.Requests());
        }
    }

    [Theory]
    [InlineData(429, FaultBody.Html, GraphFault.Throttled)]
    [InlineData(429, FaultBody.Empty, GraphFault.Throttled)]
    [InlineData(503, FaultBody.Html, GraphFault.Unavailable)]
    [InlineData(400, FaultBody.Html, GraphFault.Rejected)]
    [InlineData(403, FaultBody.Empty, GraphFault.MissingPermission)]
    public async Task A_body_that_is_not_graphs_changes_nothing_but_the_words(int status, FaultBody body, GraphFault fault)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(status, Body: body));

        var problem = (await graph.Devices.ResetPasscode(IPhone, default)).Problem;

        Assert.Equal(fault, problem?.Fault);
        Assert.Contains("without a Graph error", problem!.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("<", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, 2.128, GraphFault.Throttled)]
    [InlineData(503, 7, GraphFault.Unavailable)]
    public async Task Graphs_advice_when_to_come_again_is_passed_on(int status, double seconds, GraphFault fault)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(status, RetryAfterSeconds: seconds));

        var problem = (await graph.Devices.ResetPasscode(IPhone, default)).Problem;

        Assert.Equal((fault, TimeSpan.FromSeconds(seconds)), (problem!.Fault, problem.RetryAfter));
    }

    [Fact]
    public async Task Multi_admin_approval_is_told_from_a_missing_role()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(403, Body: FaultBody.ApprovalRequired));

        Assert.Equal(GraphFault.ApprovalRequired, (await graph.Devices.ResetPasscode(IPhone, default)).Problem?.Fault);
    }

    [Fact]
    public async Task A_platform_without_the_action_is_not_applicable()
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.Equal(GraphFault.NotApplicable, (await graph.Devices.ResetPasscode(SampleTenant.WindowsPc.Id.ToString(), default)).Problem?.Fault);
    }

    [Fact]
    public async Task A_bad_request_for_another_reason_is_rejected()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(400, Message: "Invalid version"));

        Assert.Equal(GraphFault.Rejected, (await graph.Devices.ResetPasscode(IPhone, default)).Problem?.Fault);
    }

    [Fact]
    public async Task A_device_that_is_gone_is_not_found()
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.Equal(GraphFault.NotFound, (await graph.Devices.ResetPasscode(Guid.NewGuid().ToString(), default)).Problem?.Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../users")]
    [InlineData("d1?$select=id")]
    public async Task What_cannot_be_an_id_is_not_asked_for(string id)
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.Equal(GraphFault.NotFound, (await graph.Devices.ResetPasscode(id, default)).Problem?.Fault);
        Assert.Equal(GraphFault.NotFound, (await graph.Devices.Get(id, default)).Problem?.Fault);
        Assert.Empty(await graph.Requests());
    }

    [Theory]
    [InlineData(FaultConnection.DropBefore, 0)]
    [InlineData(FaultConnection.DropAfter, 1)]
    public async Task A_lost_connection_after_the_send_tells_nothing_of_the_effect(FaultConnection fate, int resets)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Devices.Get(IPhone, default);
        await graph.Inject(new FaultEffect(Connection: fate), next: 1);

        var answer = await graph.Devices.ResetPasscode(IPhone, default);

        Assert.Equal(GraphFault.AnswerLost, answer.Problem?.Fault);
        Assert.Single(await graph.Requests(), request => request.Method == "POST");
        Assert.Equal(resets, (await graph.Devices.Get(IPhone, default)).Value!.ResetActions.Count);
    }

    [Fact]
    public async Task Intunes_text_in_a_text_becomes_one_readable_line_with_the_ids_for_support()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultEffect(400, Body: FaultBody.Intune));

        var detail = (await graph.Devices.ResetPasscode(IPhone, default)).Problem!.Detail;

        var request = Assert.Single(await graph.Requests());
        Assert.Matches(
            $"^400 BadRequest: An error has occurred \\(request-id [0-9a-f-]{{36}}, client-request-id {request.ClientRequestId}, activity [0-9a-f-]{{36}}\\)$", detail);
    }
}
