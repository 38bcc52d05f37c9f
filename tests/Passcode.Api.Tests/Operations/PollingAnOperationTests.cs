using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Operations;

public sealed class PollingAnOperationTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_location_of_a_reset_is_polled_without_credentials_until_it_has_ended()
    {
        var accepted = await _host.Client.Post("/api/resets", JsonRequests.Body);
        var location = accepted.Header("Location");

        var running = await _host.Anonymous.Get(location);

        Assert.Equal((202, location, "2"), (running.Status, running.Header("Location"), running.Header("Retry-After")));
        Assert.False(running.Headers.ContainsKey("Operation-Location"));
        _host.Resets.Change(accepted["id"]!, reset => reset with { Status = ResetStatus.Completed, EndedAt = _host.Time.GetUtcNow() });

        var ended = await _host.Anonymous.Get(location);

        Assert.Equal(200, ended.Status);
        Assert.False(ended.Headers.ContainsKey("Location") || ended.Headers.ContainsKey("Retry-After"));
        Assert.Equal(
            $$"""{"id":"{{accepted["id"]}}","status":"completed","effect":null,"reasonCode":null,"advice":null,"endedAt":"2026-03-01T12:00:00+00:00"}""",
            ended.Text);
    }

    [Theory]
    [InlineData(ResetStatus.Ineligible, 422, "resetIneligible")]
    [InlineData(ResetStatus.NotSupported, 422, "resetNotSupported")]
    [InlineData(ResetStatus.Failed, 424, "resetFailed")]
    [InlineData(ResetStatus.Rejected, 403, "resetRejected")]
    [InlineData(ResetStatus.Cancelled, 409, "resetCancelled")]
    [InlineData(ResetStatus.Expired, 410, "resetExpired")]
    public async Task A_reset_that_did_not_complete_answers_a_status_that_nobody_repeats(ResetStatus status, int http, string code)
    {
        var (reset, location) = await Put(status);

        var answer = await _host.Anonymous.Get(location);

        Assert.Equal((http, code), (answer.Status, answer.Code));
        var outcome = answer.Json.GetProperty("outcome");
        Assert.Equal(reset.Id, outcome.GetProperty("id").GetString());
        Assert.Equal(["id", "status", "effect", "reasonCode", "advice", "endedAt"], outcome.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData(ResetStatus.Pending)]
    [InlineData(ResetStatus.Completed)]
    [InlineData(ResetStatus.Failed)]
    public async Task The_holder_of_the_address_learns_nothing_but_the_outcome(ResetStatus status)
    {
        var (_, location) = await Put(status);

        var answer = await _host.Anonymous.Get(location);

        string[] secrets = ["secret reason", "agent@contoso.example", "INC0010023", "hook.contoso.example", Samples.DeviceId, "C39XK0ABCD12", "ada@contoso"];
        Assert.Each(secrets, secret => Assert.DoesNotContain(secret, answer.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_token_of_a_reset_that_is_gone_is_as_unknown_as_a_forged_one()
    {
        var accepted = await _host.Client.Post("/api/resets", JsonRequests.Body);
        await using var other = await ApiHost.Start();

        var gone = await other.Anonymous.Get(new Uri(accepted.Header("Location")).AbsolutePath);
        var forged = await other.Anonymous.Get("/api/operations/nonsense");

        Assert.Equal((404, "operationNotFound"), (gone.Status, gone.Code));
        Assert.Equal((gone.Status, gone.Code, gone["detail"]), (forged.Status, forged.Code, forged["detail"]));
    }

    [Theory]
    [InlineData(0, "2")]
    [InlineData(20, "2")]
    [InlineData(100, "10")]
    [InlineData(86_000, "60")]
    public async Task The_longer_it_takes_the_less_often_to_look(int seconds, string pause)
    {
        var (_, location) = await Put(ResetStatus.Pending);
        _host.Time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(pause, (await _host.Anonymous.Get(location)).Header("Retry-After"));
    }

    [Theory]
    [InlineData(ResetStatus.Accepted, "NotStarted")]
    [InlineData(ResetStatus.AwaitingApproval, "NotStarted")]
    [InlineData(ResetStatus.Issuing, "Running")]
    [InlineData(ResetStatus.Pending, "Running")]
    [InlineData(ResetStatus.Completed, "Succeeded")]
    [InlineData(ResetStatus.Failed, "Failed")]
    [InlineData(ResetStatus.NotSupported, "Failed")]
    [InlineData(ResetStatus.Ineligible, "Failed")]
    [InlineData(ResetStatus.Rejected, "Failed")]
    [InlineData(ResetStatus.Expired, "Failed")]
    [InlineData(ResetStatus.Cancelled, "Canceled")]
    public async Task The_monitor_answers_200_in_every_state(ResetStatus status, string operation)
    {
        var (reset, _) = await Put(status);

        var answer = await _host.Client.Get($"/api/resets/{reset.Id}/operation");

        Assert.Equal((200, reset.Id, operation), (answer.Status, answer["id"], answer["status"]));
        Assert.Equal(!status.IsTerminal(), answer.Headers.ContainsKey("Retry-After"));
        Assert.Equal(operation is "Failed" or "Canceled", answer.Json.TryGetProperty("error", out _));
        Assert.Equal(operation is "Succeeded", answer.Json.TryGetProperty("result", out _));
    }

    private async Task<(PasscodeReset Reset, string Location)> Put(ResetStatus status)
    {
        var accepted = await _host.Client.Post("/api/resets", JsonRequests.Body);
        var reset = Samples.Reset(status, _host.Time.GetUtcNow()) with { Id = accepted["id"]! };
        _host.Resets.Put(reset);
        return (reset, accepted.Header("Location"));
    }
}
