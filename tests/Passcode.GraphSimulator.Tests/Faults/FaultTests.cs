using System.Net;
using System.Text.Json;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tests.Drivers;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Faults;

public sealed class FaultTests(SharedGraph shared) : IClassFixture<SharedGraph>
{
    [Theory]
    [InlineData(FaultConnection.DropBefore, 0)]
    [InlineData(FaultConnection.DropAfter, 1)]
    public async Task A_dropped_connection_hides_whether_the_reset_was_carried_out(FaultConnection connection, int resets)
    {
        await using var graph = await Graph.StartAsync();
        await graph.FaultAsync(new FaultRule(new FaultEffect(Connection: connection), Kind: RequestKind.Post, Next: 1));

        await Assert.ThrowsAsync<HttpRequestException>(() => graph.ResetAsync(IPhone));

        Assert.Equal(resets, await graph.ResetCountAsync(IPhone));
        Assert.Equal(HttpStatusCode.NoContent, (await graph.ResetAsync(IPhone)).Status);
        var log = await graph.InspectAsync<LoggedRequest[]>("requests");
        Assert.Equal([(0, ConnectionFate.Dropped), (204, ConnectionFate.Answered)], log.Select(entry => (entry.Status, entry.Fate)));
    }

    [Theory]
    [InlineData(FaultConnection.HangBefore, 0)]
    [InlineData(FaultConnection.HangAfter, 1)]
    public async Task A_hanging_request_ends_when_the_simulator_does(FaultConnection connection, int resets)
    {
        var graph = await Graph.StartAsync();
        await graph.FaultAsync(new FaultRule(new FaultEffect(Connection: connection), Kind: RequestKind.Post));
        var hanging = graph.ResetAsync(IPhone);
        while ((await graph.InspectAsync<Statistics>("stats")).Requests.Count == 0)
            await Task.Yield();

        Assert.False(hanging.IsCompleted);
        Assert.Equal(resets, await graph.ResetCountAsync(IPhone));
        await graph.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => hanging);
    }

    [Fact]
    public async Task A_gateway_can_time_out_after_the_effect()
    {
        await using var graph = await Graph.StartAsync();
        await graph.FaultAsync(new FaultRule(new FaultEffect(504, AfterEffect: true), Kind: RequestKind.Post));

        Assert.Equal(HttpStatusCode.GatewayTimeout, (await graph.ResetAsync(IPhone)).Status);
        Assert.Equal(1, await graph.ResetCountAsync(IPhone));
    }

    [Fact]
    public async Task A_status_alone_keeps_the_reset_from_happening()
    {
        await using var graph = await Graph.StartAsync();
        await graph.FaultAsync(new FaultRule(new FaultEffect(503), Kind: RequestKind.Post));

        var answer = await graph.ResetAsync(IPhone);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable"), (answer.Status, answer.ErrorCode));
        Assert.Equal(0, await graph.ResetCountAsync(IPhone));
    }

    [Fact]
    public async Task Latency_passes_on_the_simulators_clock()
    {
        await using var graph = await Graph.StartAsync();
        await graph.FaultAsync(new FaultRule(new FaultEffect(LatencySeconds: 30), Kind: RequestKind.Post));
        var slow = graph.ResetAsync(IPhone);
        while ((await graph.InspectAsync<ArmedFault[]>("faults"))[0].Fired == 0)
            await Task.Yield();

        var before = await graph.ResetCountAsync(IPhone);
        while (!slow.IsCompleted)
        {
            graph.Time.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.NoContent, (await slow).Status);
        Assert.Equal((0, 1), (before, await graph.ResetCountAsync(IPhone)));
    }

    [Theory]
    [InlineData(null, RetryAfterForm.Seconds, null)]
    [InlineData(2.128, RetryAfterForm.Seconds, "2.128")]
    [InlineData(90.0, RetryAfterForm.Date, "Tue, 01 Sep 2026 08:01:30 GMT")]
    public async Task Retry_after_has_three_forms(double? seconds, RetryAfterForm form, string? header)
    {
        await using var graph = await Graph.StartAsync();
        await graph.FaultAsync(new FaultRule(new FaultEffect(429, RetryAfterSeconds: seconds, RetryAfterForm: form)));

        var answer = await graph.ResetAsync(IPhone);

        Assert.Equal("TooManyRequests", answer.ErrorCode);
        Assert.Equal(header, answer.Headers.GetValueOrDefault("Retry-After"));
    }

    [Fact]
    public async Task Bodies_have_the_shapes_seen_in_the_wild()
    {
        await using var graph = await Graph.StartAsync();
        foreach (var body in Enum.GetValues<FaultBody>())
            await graph.FaultAsync(new FaultRule(new FaultEffect(403, Body: body), Next: 1));

        var plain = await graph.ResetAsync(IPhone);
        var intune = await graph.ResetAsync(IPhone);
        var html = await graph.ResetAsync(IPhone);
        var empty = await graph.ResetAsync(IPhone);
        var approval = await graph.ResetAsync(IPhone);

        Assert.Equal(("Forbidden", "An error has occurred"), (plain.ErrorCode, plain.ErrorMessage));
        Assert.Equal(3, JsonDocument.Parse(intune.ErrorMessage!).RootElement.GetProperty("_version").GetInt32());
        Assert.StartsWith("<html>", html.Text, StringComparison.Ordinal);
        Assert.Empty(empty.Text);
        Assert.Equal("ApprovalRequired", approval.ErrorCode);
        Assert.True(Guid.TryParse(approval.Headers["x-msft-approval-code"], out _));
    }

    [Fact]
    public async Task A_rule_hits_only_what_it_names()
    {
        await using var graph = await Graph.StartAsync();
        await graph.FaultAsync(new FaultRule(new FaultEffect(500), Method: "get", Path: $"{IPad.Id}.*select", Kind: RequestKind.Get));

        Assert.Equal(HttpStatusCode.OK, (await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}?$select=id")).Status);
        Assert.Equal(HttpStatusCode.OK, (await graph.GetAsync($"v1.0/{Graph.Path(IPad)}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await graph.ResetAsync(IPad)).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await graph.GetAsync($"v1.0/{Graph.Path(IPad)}?$select=id")).Status);
    }

    [Fact]
    public async Task A_rule_skips_then_hits_then_is_spent()
    {
        await using var graph = await Graph.StartAsync();
        await graph.FaultAsync(new FaultRule(new FaultEffect(500), Kind: RequestKind.Post, Skip: 1, Next: 2));

        List<int> statuses = [];
        for (var reset = 0; reset < 5; reset++)
            statuses.Add((int)(await graph.ResetAsync(IPhone)).Status);

        Assert.Equal([204, 500, 500, 204, 204], statuses);
        var fault = Assert.Single(await graph.InspectAsync<ArmedFault[]>("faults"));
        Assert.Equal((3, 2, true), (fault.Matched, fault.Fired, fault.Spent));
    }

    [Fact]
    public async Task Probability_repeats_with_its_seed()
    {
        async Task<string> RunAsync(long seed)
        {
            await using var graph = await Graph.StartAsync();
            await graph.FaultAsync(new FaultRule(new FaultEffect(500), Probability: 0.4, Seed: seed));
            var hits = "";
            for (var request = 0; request < 60; request++)
                hits += (await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}?$select=id")).Status == HttpStatusCode.OK ? "." : "x";
            return hits;
        }

        var first = await RunAsync(7);

        Assert.Equal(first, await RunAsync(7));
        Assert.NotEqual(first, await RunAsync(8));
        Assert.InRange(first.Count(hit => hit == 'x'), 12, 36);
    }

    [Fact]
    public async Task Rules_can_be_taken_back()
    {
        await using var graph = await Graph.StartAsync();
        var first = await graph.FaultAsync(new FaultRule(new FaultEffect(500)));
        await graph.FaultAsync(new FaultRule(new FaultEffect(502)));

        var removed = await graph.SendAsync(HttpMethod.Delete, $"_simulator/faults/{first.Id}", null);
        Assert.Equal(HttpStatusCode.BadGateway, (await graph.ResetAsync(IPhone)).Status);
        var missing = await graph.SendAsync(HttpMethod.Delete, $"_simulator/faults/{first.Id}", null);
        await graph.SendAsync(HttpMethod.Delete, "_simulator/faults", null);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (removed.Status, missing.Status));
        Assert.Equal(HttpStatusCode.NoContent, (await graph.ResetAsync(IPhone)).Status);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"effect":{"status":99}}""")]
    [InlineData("""{"effect":{"status":500},"path":"("}""")]
    [InlineData("""{"effect":{"status":500},"probability":2}""")]
    [InlineData("""{"effect":{"status":500},"kind":"posts"}""")]
    [InlineData("""{"effect":{"latencySeconds":-1}}""")]
    [InlineData("""{"effect":{"status":500},"nxt":1}""")]
    public async Task A_rule_that_makes_no_sense_is_refused(string rule)
    {
        var graph = shared.Graph;

        Assert.Equal(HttpStatusCode.BadRequest, (await graph.PostAsync("_simulator/faults", rule)).Status);
    }
}
