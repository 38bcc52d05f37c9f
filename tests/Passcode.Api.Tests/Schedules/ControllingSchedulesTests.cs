using Passcode.Api.Authentication;
using Passcode.Api.Tests.BulkRuns;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;

namespace Passcode.Api.Tests.Schedules;

public sealed class ControllingSchedulesTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.Start(configure: TestCallers.Add, settings: new()
    {
        ["Passcode:Schedules:nightly:Cron"] = "0 30 2 * * *",
        ["Passcode:Schedules:nightly:Selection:Category"] = "Kiosk",
        ["Passcode:Schedules:late:Cron"] = "0 30 2 * * *",
        ["Passcode:Schedules:late:TimeZone"] = "Europe/Stockholm",
        ["Passcode:Schedules:late:Selection:GroupId"] = BulkSamples.Group,
        ["Passcode:Schedules:late:Window:From"] = "22:00",
        ["Passcode:Schedules:late:Window:To"] = "05:00",
        ["Passcode:Schedules:idle:Cron"] = "0 30 2 * * *",
        ["Passcode:Schedules:idle:Selection:Category"] = "Idle",
        ["Passcode:Schedules:idle:Enabled"] = "false",
    });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_schedule_is_disabled_and_enabled_by_whoever_may_and_says_by_whom_when_and_why()
    {
        var disabled = await Post("NIGHTLY/disable", """{"reason":" moving\n"}""");
        var listed = (await _host.Anonymous.Send(HttpMethod.Get, "/api/schedules", null, TestCallers.As("ada", null, Roles.BulkRead))).Json.GetProperty("value")[2];
        var enabled = await Post("nightly/enable", """{"reason":"moved"}""");

        Assert.Equal((200, "nightly", "False"), (disabled.Status, disabled["name"], disabled["enabled"]));
        Assert.Equal(disabled.Text, listed.GetRawText());
        var who = listed.GetProperty("disabled");
        Assert.Equal(("ada@contoso.example", "moving", 0), (who.GetProperty("by").GetString(), who.GetProperty("reason").GetString(), listed.GetProperty("next").GetArrayLength()));
        Assert.Equal(_host.Time.GetUtcNow(), who.GetProperty("at").GetDateTimeOffset());
        Assert.Equal((200, "True", ""), (enabled.Status, enabled["enabled"], enabled["disabled"]));
        Assert.Equal(3, enabled.Json.GetProperty("next").GetArrayLength());
        Assert.Equal(
            [(AuditEventType.ScheduleDisabled, "moving"), (AuditEventType.ScheduleEnabled, "moved")],
            _host.Audit.Entries.Select(entry => (entry.Type, entry.Detail)));
    }

    [Fact]
    public async Task A_schedule_is_run_now_once_for_a_key_and_not_again_before_its_run_has_ended()
    {
        var first = await Post("nightly/run", """{"reason":"kiosks hang"}""", ("Idempotency-Key", "k"));
        var same = await Post("nightly/run", """{"reason":"kiosks hang"}""", ("Idempotency-Key", "k"));
        var other = await Post("nightly/run", """{"reason":"kiosks hang"}""", ("Idempotency-Key", "k2"));

        Assert.Equal((202, "nightly", "ada@contoso.example", "kiosks hang"), (first.Status, first["schedule"], first["requestedBy"], first["reason"]));
        Assert.EndsWith($"/api/bulk-runs/{first["id"]}", first.Header("Operation-Location"), StringComparison.Ordinal);
        Assert.Equal((202, first["id"]), (same.Status, same["id"]));
        Assert.Equal((409, "bulkRunOverlaps"), (other.Status, other.Code));
        Assert.Equal(first["id"], _host.Schedules["nightly"]!.LastRun!.RunId);
        Assert.Equal(RequestChannel.Person, _host.BulkRuns.All.Single().Origin.Channel);
    }

    [Theory]
    [InlineData("nothing/run", 404, "scheduleNotFound")]
    [InlineData("nothing/disable", 404, "scheduleNotFound")]
    [InlineData("nothing/enable", 404, "scheduleNotFound")]
    [InlineData("idle/run", 409, "scheduleDisabled")]
    [InlineData("idle/enable", 409, "scheduleDisabled")]
    [InlineData("late/run", 409, "scheduleOutsideWindow")]
    public async Task What_cannot_be_done_says_why(string what, int status, string code)
    {
        var answer = await Post(what, """{"reason":"why"}""");

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Empty(_host.BulkRuns.All);
        Assert.Empty(_host.Audit.Entries);
    }

    [Fact]
    public async Task The_window_is_named_in_its_time_zone() => Assert.Contains(
        "from 22:00 to 05:00, Europe/Stockholm", (await Post("late/run", """{"reason":"why"}"""))["detail"], StringComparison.Ordinal);

    [Theory]
    [InlineData("run")]
    [InlineData("disable")]
    [InlineData("enable")]
    public async Task Each_needs_a_reason(string what)
    {
        var answer = await Post("nightly/" + what, """{"reason":" "}""");

        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Equal("reason", answer.Json.GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task An_application_names_the_person_it_runs_a_schedule_for()
    {
        var caller = TestCallers.As("app", null, Roles.BulkRun);

        Assert.Equal(400, (await _host.Anonymous.Post("/api/schedules/nightly/run", """{"reason":"why"}""", caller)).Status);
        var run = await _host.Anonymous.Post("/api/schedules/nightly/run", """{"reason":"why","requestedBy":"ada@contoso.example"}""", caller);
        Assert.Equal((202, "ada@contoso.example"), (run.Status, run["requestedBy"]));
    }

    private Task<Answer> Post(string what, string body, params (string Name, string Value)[] headers) => _host.Anonymous.Post(
        "/api/schedules/" + what, body, [TestCallers.As("ada", "ada@contoso.example", Roles.BulkRun), .. headers]);
}
