using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Resets;

public sealed class RequestingAResetTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _host = fixture.Host;

    [Fact]
    public async Task A_request_is_answered_with_the_reset_and_where_to_poll()
    {
        var answer = await _host.Client.Post("/api/resets", """
            { "device": { "serialNumber": " C39XK0ABCD12 " }, "ticketId": "INC0010023", "reason": "user forgot it",
              "requestedBy": "agent@contoso.example", "callbackUrl": "https://hook.contoso.example/x?sig=1" }
            """);

        Assert.Equal(202, answer.Status);
        var id = answer["id"]!;
        Assert.Equal($"{_host.Address}api/resets/{id}/operation", answer.Header("Operation-Location"));
        Assert.StartsWith($"{_host.Address}api/operations/", answer.Header("Location"), StringComparison.Ordinal);
        Assert.Equal("2", answer.Header("Retry-After"));
        Assert.Contains(id, _host.Orchestrations.Started);
        Assert.Equal(
            $$"""{"id":"{{id}}","status":"accepted","effect":null,"reasonCode":null,"duplicateOf":null,"advice":"The device is being checked. No command has been sent.","late":false,"device":null,"ticketId":"INC0010023","reason":"user forgot it","requestedBy":"agent@contoso.example","callbackUrl":"https://hook.contoso.example/…","requestedAt":"2026-03-01T12:00:00+00:00","issuedAt":null,"confirmedAt":null,"endedAt":null,"deadline":"2026-03-02T12:00:00+00:00","waitReason":"check","lastSyncAt":null,"syncRequests":0,"lastSyncRequestedAt":null,"nextPollAt":null,"verification":null,"approval":null}""",
            answer.Text);
        var stored = await _host.Resets.Find(id, default);
        Assert.Equal("C39XK0ABCD12", stored!.Value.Request.Device.Value);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_reset_and_200_once_it_has_ended()
    {
        var first = await _host.Client.Post("/api/resets", JsonRequests.Body, ("Idempotency-Key", "\"key-1\""));
        var again = await _host.Client.Post("/api/resets", JsonRequests.Body, ("Idempotency-Key", "key-1"));

        Assert.Equal((202, first.Text), (again.Status, again.Text));
        Assert.NotEmpty(again.Header("Operation-Location"));

        _host.Resets.Change(first["id"]!, reset => reset with { Status = ResetStatus.Completed });
        var ended = await _host.Client.Post("/api/resets", JsonRequests.Body, ("Idempotency-Key", "key-1"));

        Assert.Equal((200, first["id"], "completed"), (ended.Status, ended["id"], ended["status"]));
        Assert.False(ended.Headers.ContainsKey("Location"));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await _host.Client.Post("/api/resets", JsonRequests.Body, ("Idempotency-Key", "key-2"));
        var other = await _host.Client.Post(
            "/api/resets", JsonRequests.Body.Replace("C1", "C2", StringComparison.Ordinal), ("Idempotency-Key", "key-2"));

        Assert.Equal((422, "idempotencyKeyReused"), (other.Status, other.Code));
    }

    [Fact]
    public async Task Without_a_key_the_same_ticket_and_device_are_the_same_reset()
    {
        const string Body = """{"device":{"serialNumber":"C9"},"ticketId":"T1","requestedBy":"agent@contoso.example","reason":"one"}""";
        var first = await _host.Client.Post("/api/resets", Body);
        var again = await _host.Client.Post("/api/resets", Body.Replace("one", "two", StringComparison.Ordinal));

        Assert.Equal(first["id"], again["id"]);
    }

    [Fact]
    public async Task Addresses_begin_with_the_public_url_where_one_is_set()
    {
        await using var host = await ApiHost.Start(settings: new() { ["Passcode:Api:PublicUrl"] = "https://passcode.contoso.example/" });

        var answer = await host.Client.Post("/api/resets", JsonRequests.Body);

        Assert.StartsWith("https://passcode.contoso.example/api/resets/", answer.Header("Operation-Location"), StringComparison.Ordinal);
        Assert.StartsWith("https://passcode.contoso.example/api/operations/", answer.Header("Location"), StringComparison.Ordinal);
    }
}
