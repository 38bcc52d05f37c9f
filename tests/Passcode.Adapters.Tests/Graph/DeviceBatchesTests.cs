using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

public sealed class DeviceBatchesTests
{
    private static readonly string IPhone = SampleTenant.IPhone.Id.ToString();
    private static readonly string IPad = SampleTenant.IPad.Id.ToString();
    private static readonly string Pixel = SampleTenant.WorkProfile.Id.ToString();
    private static readonly string Pc = SampleTenant.WindowsPc.Id.ToString();
    private static readonly string Nowhere = Guid.NewGuid().ToString();

    [Fact]
    public async Task Commands_of_a_batch_are_one_request_and_each_is_answered_in_its_place()
    {
        await using var graph = await SimulatedGraph.Start();

        var answer = await graph.Batches.ResetPasscodes([Pc, IPhone, Nowhere, Pixel], default);

        Assert.Equal(
            [GraphFault.NotApplicable, null, GraphFault.NotFound, null], answer.Items.Select(item => item.Problem?.Fault));
        var requests = await graph.Requests();
        var batch = Assert.Single(requests, request => request.BatchItem is null);
        Assert.Equal(("POST", "/v1.0/$batch"), (batch.Method, batch.Path));
        Assert.Equal(4, requests.Count(request => request.Kind == RequestKind.Post));
        Assert.Single((await graph.Devices.Get(IPhone, default)).Value!.ResetActions);
    }

    [Fact]
    public async Task A_full_batch_is_carried_out_once()
    {
        await using var graph = await SimulatedGraph.Start(devices: 1000);
        var page = await graph.Selections.Read(new BulkSelection.Filter(new([DevicePlatform.Ios], null, [])), null, default);
        string[] ids = [.. page.Value!.Devices.Where(device => device.SerialNumber!.StartsWith("GEN", StringComparison.Ordinal)).Take(20).Select(device => device.Id)];

        var answer = await graph.Batches.ResetPasscodes(ids, default);

        Assert.Equal(20, answer.Items.Count(item => item.Value));
        Assert.Equal(20, (await graph.Requests()).Where(request => request.Kind == RequestKind.Post).Select(request => request.Path).Distinct().Count());
    }

    [Fact]
    public async Task Reads_of_a_batch_bring_devices_with_their_actions_and_never_a_passcode()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Batches.ResetPasscodes([Pixel], default);

        var answer = await graph.Batches.Get([Pixel, Nowhere, IPhone], default);

        Assert.Equal([null, GraphFault.NotFound, null], answer.Items.Select(item => item.Problem?.Fault));
        Assert.Equal((Pixel, ActionState.Done), (answer.Items[0].Value!.Id, answer.Items[0].Value!.LatestReset!.State));
        Assert.Equal("AndroidForWork", answer.Items[0].Value!.OperatingSystem);
        Assert.Contains(await graph.Requests(), request => request.Path == "/beta/$batch");
        var passcodes = await graph.Passcodes();
        Assert.NotEmpty(passcodes);
        string[] traces = [JsonSerializer.Serialize(answer), answer.Items[0].ToString(), .. graph.Graph.Log];
        Assert.Each(passcodes, passcode => Assert.Each(traces, trace => Assert.DoesNotContain(passcode, trace, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Requests_for_check_ins_are_one_batch_that_resets_nothing_and_counts_apart()
    {
        await using var graph = await SimulatedGraph.Start();

        var answer = await graph.Batches.SyncDevices([IPhone, Nowhere, Pixel], default);

        Assert.Equal([null, GraphFault.NotFound, null], answer.Items.Select(item => item.Problem?.Fault));
        var requests = await graph.Requests();
        Assert.Equal(
            [("/v1.0/$batch", RequestKind.Batch), .. new[] { IPhone, Nowhere, Pixel }.Select(id => ($"/v1.0/deviceManagement/managedDevices/{id}/syncDevice", RequestKind.Sync))],
            requests.Select(request => (request.Path, request.Kind)));
        Assert.Each(requests, request => Assert.Equal("POST", request.Method));
        Assert.Each((await graph.Batches.Get([IPhone, Pixel], default)).Items, item => Assert.Empty(item.Value!.ResetActions));
        Assert.Contains(graph.Graph.Log, line => line.StartsWith("2001 Debug Graph batch-sync returned 200", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FaultConnection.DropBefore)]
    [InlineData(FaultConnection.DropAfter)]
    public async Task A_lost_batch_of_requests_for_check_ins_is_not_repeated(FaultConnection fate)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Devices.Get(IPhone, default);
        await graph.Inject(new FaultRule(new FaultEffect(Connection: fate), Kind: RequestKind.Batch, Next: 1));

        Assert.Each((await graph.Batches.SyncDevices([IPhone, IPad], default)).Items, item => Assert.Equal(GraphFault.AnswerLost, item.Problem?.Fault));
        Assert.Single(await graph.Requests(), request => request.Kind == RequestKind.Batch);
    }

    [Theory]
    [InlineData(429, FaultBody.Graph, GraphFault.Throttled)]
    [InlineData(503, FaultBody.Html, GraphFault.Unavailable)]
    [InlineData(504, FaultBody.Empty, GraphFault.Unavailable)]
    [InlineData(401, FaultBody.Graph, GraphFault.Unauthorized)]
    [InlineData(403, FaultBody.Graph, GraphFault.MissingPermission)]
    [InlineData(403, FaultBody.ApprovalRequired, GraphFault.ApprovalRequired)]
    [InlineData(400, FaultBody.Intune, GraphFault.NotApplicable)]
    [InlineData(409, FaultBody.Graph, GraphFault.Rejected)]
    public async Task A_fault_of_one_item_is_that_items_alone(int status, FaultBody body, GraphFault fault)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(status, Body: body, RetryAfterSeconds: 2.128), Path: IPad));

        var answer = await graph.Batches.ResetPasscodes([IPhone, IPad, Pixel], default);

        Assert.Equal([null, fault, null], answer.Items.Select(item => item.Problem?.Fault));
        Assert.Equal(TimeSpan.FromSeconds(2.128), answer.Items[1].Problem!.RetryAfter);
        Assert.Empty((await graph.Devices.Get(IPad, default)).Value?.ResetActions ?? []);
    }

    [Fact]
    public async Task What_applies_to_no_device_is_rejected_when_it_is_a_read()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(400, Body: FaultBody.Intune), Path: IPad));

        Assert.Equal([GraphFault.Rejected, null], (await graph.Batches.Get([IPad, IPhone], default)).Items.Select(item => item.Problem?.Fault));
    }

    [Theory]
    [InlineData(429, GraphFault.Throttled)]
    [InlineData(503, GraphFault.Unavailable)]
    [InlineData(401, GraphFault.Unauthorized)]
    [InlineData(403, GraphFault.MissingPermission)]
    [InlineData(404, GraphFault.Rejected)]
    [InlineData(400, GraphFault.Rejected)]
    public async Task A_problem_of_the_batch_is_every_items(int status, GraphFault fault)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(status, Body: FaultBody.Intune, RetryAfterSeconds: 7), Kind: RequestKind.Batch));

        var resets = await graph.Batches.ResetPasscodes([IPhone, IPad], default);
        var reads = await graph.Batches.Get([IPhone, IPad], default);

        Assert.Each([.. resets.Items.Select(item => item.Problem), .. reads.Items.Select(item => item.Problem)], problem =>
            Assert.Equal((fault, TimeSpan.FromSeconds(7)), (problem!.Fault, problem.RetryAfter)));
        Assert.Equal(2, (await graph.Requests()).Count);
    }

    [Theory]
    [InlineData(FaultConnection.DropBefore, 0)]
    [InlineData(FaultConnection.DropAfter, 1)]
    public async Task A_lost_connection_tells_nothing_of_any_item(FaultConnection fate, int resets)
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Devices.Get(IPhone, default);
        await graph.Inject(new FaultRule(new FaultEffect(Connection: fate), Path: IPad, Next: 1));

        var answer = await graph.Batches.ResetPasscodes([IPhone, IPad], default);

        Assert.Each(answer.Items, item => Assert.Equal(GraphFault.AnswerLost, item.Problem?.Fault));
        Assert.Single(await graph.Requests(), request => request.Kind == RequestKind.Batch);
        Assert.Equal([1, resets], (await graph.Batches.Get([IPhone, IPad], default)).Items.Select(item => item.Value!.ResetActions.Count));
    }

    [Fact]
    public async Task What_cannot_be_an_id_is_not_asked_for_and_hinders_nobody()
    {
        await using var graph = await SimulatedGraph.Start();

        Assert.Equal([GraphFault.NotFound, null], (await graph.Batches.ResetPasscodes(["../users", IPhone], default)).Items.Select(item => item.Problem?.Fault));
        Assert.Equal([GraphFault.NotFound], (await graph.Batches.Get(["d1?$select=id"], default)).Items.Select(item => item.Problem?.Fault));
        Assert.Equal(2, (await graph.Requests()).Count);
    }

    [Fact]
    public async Task A_batch_that_graph_would_refuse_is_not_sent()
    {
        await using var graph = await SimulatedGraph.Start();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => graph.Batches.ResetPasscodes([], default));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => graph.Batches.ResetPasscodes([IPhone, IPhone.ToUpperInvariant()], default));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => graph.Batches.Get([.. Enumerable.Range(0, 21).Select(number => $"d{number}")], default));
        Assert.Empty(await graph.Requests());
    }

    [Fact]
    public async Task A_batch_is_one_request_in_the_log_with_a_line_for_each_kind_of_problem_and_no_device()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Inject(new FaultRule(new FaultEffect(429, RetryAfterSeconds: 3), Path: IPad));

        await graph.Batches.ResetPasscodes([IPhone, IPad, Pc], default);

        var log = graph.Graph.Log.Where(line => line.StartsWith("200", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, log.Length);
        Assert.StartsWith("2001 Debug Graph batch-reset returned 200", log[0], StringComparison.Ordinal);
        Assert.StartsWith("2003 Warning Graph batch-reset: 1 of 3 items failed as throttled, Retry-After 00:00:03", log[1], StringComparison.Ordinal);
        Assert.StartsWith("2003 Warning Graph batch-reset: 1 of 3 items failed as notApplicable", log[2], StringComparison.Ordinal);
        Assert.DoesNotContain(graph.Graph.Log, line => line.Contains(IPad, StringComparison.Ordinal) || line.Contains(Pc, StringComparison.Ordinal));
    }
}
