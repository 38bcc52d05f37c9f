using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Problems;

public sealed class OutageTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(GraphFault.Throttled, 17, 503, "graphThrottled", "17")]
    [InlineData(GraphFault.Throttled, null, 503, "graphThrottled", "10")]
    [InlineData(GraphFault.Unavailable, null, 503, "graphUnavailable", "10")]
    [InlineData(GraphFault.AnswerLost, null, 503, "graphUnavailable", "10")]
    [InlineData(GraphFault.NotSent, null, 503, "graphUnavailable", "10")]
    [InlineData(GraphFault.Unreadable, null, 503, "graphUnavailable", "10")]
    [InlineData(GraphFault.Unauthorized, null, 502, "graphUnauthorized", null)]
    [InlineData(GraphFault.MissingPermission, null, 502, "graphPermissionMissing", null)]
    [InlineData(GraphFault.ApprovalRequired, null, 502, "graphRejected", null)]
    [InlineData(GraphFault.NotApplicable, null, 502, "graphRejected", null)]
    [InlineData(GraphFault.Rejected, null, 502, "graphRejected", null)]
    public async Task What_Graph_refuses_is_passed_on_with_advice(GraphFault fault, int? pause, int status, string code, string? retryAfter)
    {
        _host.Tenant.Problem = new GraphProblem(fault, "Words of Graph.", pause is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        Answer[] answers =
        [
            await _host.Client.Post("/api/eligibility", """{"device":{"serialNumber":"C1"}}"""),
            await _host.Client.Get("/api/devices?serialNumber=C1"),
            await _host.Client.Get($"/api/devices?intuneDeviceId={Samples.DeviceId}"),
        ];

        Assert.Each(answers, answer =>
        {
            Assert.Equal((status, code), (answer.Status, answer.Code));
            Assert.Equal(retryAfter, answer.Headers.ContainsKey("Retry-After") ? answer.Header("Retry-After") : null);
            Assert.False(string.IsNullOrEmpty(answer["detail"]));
        });
    }

    [Fact]
    public async Task A_storage_outage_asks_for_a_pause()
    {
        var accepted = await _host.Client.Post("/api/resets", JsonRequests.Body);
        _host.Resets.Failure = ApiHost.StorageFailure;
        Answer[] answers =
        [
            await _host.Client.Post("/api/resets", JsonRequests.Body),
            await _host.Client.Get("/api/resets"),
            await _host.Client.Get($"/api/resets/{accepted["id"]}"),
            await _host.Anonymous.Get(accepted.Header("Location")),
        ];

        Assert.Each(answers, answer => Assert.Equal((503, "storageUnavailable", "10"), (answer.Status, answer.Code, answer.Header("Retry-After"))));
    }

    [Fact]
    public async Task A_bug_is_told_without_its_trace_and_logged_with_it()
    {
        _host.Resets.Failure = new InvalidOperationException("inner words");

        var answer = await _host.Client.Get("/api/resets");

        Assert.Equal((500, "internalError"), (answer.Status, answer.Code));
        Assert.DoesNotContain("inner words", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", answer.Text, StringComparison.Ordinal);
        Assert.Contains(_host.Logs.Entries, line => line.Text.Contains("inner words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_a_body_or_a_key_is_logged_at_any_level()
    {
        const string Secret = "do-not-log-me";
        await _host.Client.Post("/api/resets", $$"""{"device":{"serialNumber":"{{Secret}}"},"reason":"{{Secret}}","requestedBy":"{{Secret}}"}""");
        await _host.Client.Post("/api/resets", $$"""{"device":{"imei":"{{Secret}}"},"ticketId":17}""");
        await _host.Client.Post("/api/resets", $$"""{"reason":"{{Secret}} """);
        await _host.Anonymous.Post("/api/resets", "{}", ("X-Api-Key", Secret));
        _host.Resets.Failure = ApiHost.StorageFailure;
        await _host.Client.Post("/api/resets", $$"""{"device":{"serialNumber":"{{Secret}}"},"requestedBy":"{{Secret}}"}""");

        Assert.NotEmpty(_host.Logs.Entries);
        Assert.DoesNotContain(_host.Logs.Entries, line => line.Text.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(_host.Logs.Entries, line => line.Text.Contains(ApiHost.Key, StringComparison.Ordinal));
    }
}
