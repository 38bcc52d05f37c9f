using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Resets;

public sealed class ReadingAResetTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _host = fixture.Host;

    [Fact]
    public async Task A_reset_is_shown_with_its_device_and_its_timeline()
    {
        var reset = Samples.Reset(ResetStatus.Completed, _host.Time.GetUtcNow());
        _host.Resets.Put(reset);

        var answer = await _host.Client.Get($"/api/resets/{reset.Id.ToUpperInvariant()}");

        Assert.Equal((200, "completed", "passcodeRemoved"), (answer.Status, answer["status"], answer["effect"]));
        Assert.Equal(
            """{"intuneDeviceId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","deviceName":"Ada's iPhone","serialNumber":"C39XK0ABCD12","platform":"iOS","osVersion":"17.5.1","enrollment":"appleDevice","ownership":"company","userPrincipalName":"ada@contoso.example","lastSyncAt":"2026-03-01T11:00:00+00:00"}""",
            answer.Json.GetProperty("device").GetRawText());
        var entry = Assert.Single(answer.Json.GetProperty("events").EnumerateArray());
        Assert.Equal(
            $$"""{"sequence":1,"at":"2026-03-01T12:00:00+00:00","type":"accepted","detail":null,"hash":"{{reset.LastEvent!.Hash}}"}""",
            entry.GetRawText());
    }

    [Fact]
    public async Task A_pending_reset_says_what_it_waits_for_and_when_the_device_was_heard_of()
    {
        var now = _host.Time.GetUtcNow();
        var pending = Samples.Reset(ResetStatus.Pending, now.AddMinutes(-10)) with
        {
            IssuedAt = now.AddMinutes(-10),
            CheckIns = new(2, now.AddMinutes(-6), now.AddMinutes(-5)),
        };
        _host.Resets.Put(pending);

        var answer = await _host.Client.Get($"/api/resets/{pending.Id}");

        Assert.Equal(
            ("checkedIn", "2026-03-01T11:55:00+00:00", "2", "2026-03-01T11:54:00+00:00"),
            (answer["waitReason"], answer["lastSyncAt"], answer["syncRequests"], answer["lastSyncRequestedAt"]));
        Assert.Equal(pending.NextPollAt(new(), now), answer.Json.GetProperty("nextPollAt").GetDateTimeOffset());
        Assert.EndsWith("The device last checked in at 2026-03-01 11:55 UTC, after the command was sent.", answer["advice"], StringComparison.Ordinal);
        Assert.StartsWith("The device has contacted Intune since the command was sent", answer["advice"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duplicate_names_the_reset_that_came_first()
    {
        var now = _host.Time.GetUtcNow();
        var duplicate = new ResetOutcome(ResetStatus.Cancelled, ReasonCode.Duplicate, DuplicateOf: "0123456789abcdef0123456789abcdef")
            .Apply(Samples.Reset(ResetStatus.Accepted, now), now);
        _host.Resets.Put(duplicate);

        var answer = await _host.Client.Get($"/api/resets/{duplicate.Id}");

        Assert.Equal(
            ("cancelled", "duplicate", "0123456789abcdef0123456789abcdef", Advice.For(ReasonCode.Duplicate)),
            (answer["status"], answer["reasonCode"], answer["duplicateOf"], answer["advice"]));
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    [InlineData("nonsense")]
    [InlineData("..%2f..%2fx")]
    public async Task An_id_that_stands_for_nothing_is_not_found(string id)
    {
        Answer[] answers =
        [
            await _host.Client.Get($"/api/resets/{id}"),
            await _host.Client.Get($"/api/resets/{id}/operation"),
            await _host.Client.Post($"/api/resets/{id}/cancel"),
        ];

        Assert.Each(answers, answer => Assert.Equal((404, "resetNotFound"), (answer.Status, answer.Code)));
    }
}
