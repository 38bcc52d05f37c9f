using System.Text.Json;
using Passcode.Api.Authentication;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Approvals;

public sealed class DecidingTests : IAsyncLifetime
{
    private const string Approve = """{"decision":"approve","comment":"spoke to her"}""";

    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.Start(configure: TestCallers.Add);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task An_approval_is_recorded_wakes_the_orchestration_and_is_shown_with_the_reset()
    {
        var id = await Waiting();
        Assert.Equal("""["Executives"]""", Assert.Single((await List()).Json.GetProperty("value").EnumerateArray()).GetProperty("groups").GetRawText());

        var answer = await Decide(id, Approve);

        Assert.Equal(200, answer.Status);
        Assert.Equal(
            """{"rules":["protectedGroup"],"groups":["Executives"],"deadline":"2026-03-01T20:00:00+00:00","round":1,"decision":"approve","decidedBy":"boss@contoso.example","decidedAt":"2026-03-01T12:00:00+00:00","comment":"spoke to her"}""",
            answer["approval"]);
        Assert.Contains(id, _host.Orchestrations.RaisedFor);
        Assert.Equal("boss@contoso.example", Assert.Single(_host.Audit.OfType(AuditEventType.Approved)).Actor);
        Assert.Equal((200, answer.Text), ((await Decide(id, Approve)).Status, (await Decide(id, Approve)).Text));
        Assert.Empty((await List()).Json.GetProperty("value").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"decision":"approve"}""", 409)]
    [InlineData("""{"decision":"reject","round":1}""", 409)]
    [InlineData("""{"decision":"approve","round":3}""", 409)]
    [InlineData("""{"decision":"approve","round":1}""", 200)]
    public async Task A_decision_on_another_round_than_the_open_one_changes_nothing(string body, int status)
    {
        var id = await Waiting();
        _host.Resets.Change(id, reset => reset with
        {
            Approval = reset.Approval! with { Round = 2, Previous = new(ApprovalDecision.Approve, "boss@contoso.example", _host.Time.GetUtcNow(), null) },
        });

        var answer = await Decide(id, body);

        Assert.Equal((status, status == 409 ? "approvalRoundConflict" : null), (answer.Status, status == 409 ? answer.Code : null));
        Assert.True((await _host.Resets.Find(id, default))!.Value.Approval!.IsOpen);
        Assert.Empty(_host.Orchestrations.RaisedFor);
        Assert.Equal(200, (await Decide(id, """{"decision":"approve","round":2}""")).Status);
    }

    [Theory]
    [InlineData("agent-oid", "Agent@contoso.example")]
    [InlineData("other-oid", "agent@contoso.onmicrosoft.example")]
    [InlineData("bot-oid", "other@contoso.example")]
    [InlineData("other-oid@bot", "other@contoso.example")]
    [InlineData("some-app", "")]
    public async Task Whoever_asked_by_whatever_way_may_not_decide_and_is_on_the_trail(string id, string person)
    {
        var reset = await Waiting();

        var answer = await Decide(reset, Approve, TestCallers.As(id, person, Roles.ResetApprove));

        Assert.Equal((403, "fourEyesRequired"), (answer.Status, answer.Code));
        Assert.Null((await _host.Resets.Find(reset, default))!.Value.Approval!.Decision);
        Assert.Single(_host.Audit.OfType(AuditEventType.DecisionRefused));
        Assert.Empty(_host.Orchestrations.RaisedFor);
    }

    [Fact]
    public async Task The_origin_of_a_request_is_recorded_and_takes_no_part_in_its_key()
    {
        var first = await _host.Anonymous.Post("/api/resets", JsonRequests.Body, TestCallers.As("bot-oid@bot", "", Roles.ResetRequest), ("Idempotency-Key", "k"));
        var again = await _host.Anonymous.Post("/api/resets", JsonRequests.Body, TestCallers.As("bot-oid@new", "", Roles.ResetRequest), ("Idempotency-Key", "k"));

        Assert.Equal(first["id"], again["id"]);
        Assert.Equal(new(RequestChannel.Application, "bot-oid", "bot"), (await _host.Resets.Find(first["id"]!, default))!.Value.Origin);
    }

    [Fact]
    public async Task What_is_over_cannot_be_decided()
    {
        var rejected = await Waiting();
        Assert.Equal("reject", (await Decide(rejected, """{"decision":"reject"}""")).Json.GetProperty("approval").GetProperty("decision").GetString());
        var (late, cancelled, never) = (await Waiting(), await Waiting(), await Waiting());
        _host.Resets.Change(cancelled, reset => reset with { CancelRequested = true });
        _host.Resets.Change(never, reset => reset with { Approval = null, Status = ResetStatus.Accepted });
        var second = await Decide(rejected, Approve);
        var afterCancel = await Decide(cancelled, Approve);
        _host.Time.Advance(TimeSpan.FromHours(8));
        var afterDeadline = await Decide(late, Approve);

        Assert.Each([second, afterCancel, afterDeadline], answer => Assert.Equal((409, "decisionTooLate"), (answer.Status, answer.Code)));
        Assert.Contains("boss@contoso.example has already decided: reject", second["detail"], StringComparison.Ordinal);
        Assert.Equal((409, "noDecisionAwaited"), ((await Decide(never, Approve)).Status, (await Decide(never, Approve)).Code));
        Assert.Equal((404, "resetNotFound"), ((await Decide(Guid.NewGuid().ToString("N"), Approve)).Status, (await Decide("x", Approve)).Code));
    }

    [Theory]
    [InlineData("""{"decision":"approve","comment":"a\nb"}""", "a b")]
    [InlineData("""{"decision":"approve","comment":"\r\n a \r\n\r\n\tb\u2028c \n"}""", "a b c")]
    public async Task A_comment_of_several_lines_is_recorded_as_one(string body, string comment)
    {
        var id = await Waiting();

        Assert.Equal((200, comment), (await Decide(id, body)) is var answer ? (answer.Status, answer.Json.GetProperty("approval").GetProperty("comment").GetString()) : default);
        Assert.Equal(comment, (await _host.Resets.Find(id, default))!.Value.Approval!.Decision!.Comment);
    }

    [Theory]
    [InlineData("{}", "decision")]
    [InlineData("""{"decision":"yes"}""", "decision")]
    [InlineData("""{"decision":"Approve"}""", "decision")]
    [InlineData("""{"decision":"approve","round":0}""", "round")]
    public async Task A_body_that_says_nothing_clear_is_refused_by_field(string body, string field)
    {
        var answer = await Decide(await Waiting(), body);

        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Equal([field], answer.Fields);
    }

    [Fact]
    public async Task What_waits_is_listed_oldest_first_over_pages_and_says_who_may_decide()
    {
        List<string> ids = [];
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await Waiting());
            _host.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await List("?top=2");
        var second = await _host.Anonymous.Send(HttpMethod.Get, new Uri(first["nextLink"]!).PathAndQuery, null, Boss);

        Assert.Equal(ids, first.Json.GetProperty("value").EnumerateArray().Concat(second.Json.GetProperty("value").EnumerateArray()).Select(item => item.GetProperty("id").GetString()!));
        Assert.Equal(JsonValueKind.Null, second.Json.GetProperty("nextLink").ValueKind);
        var item = first.Json.GetProperty("value")[0];
        Assert.Equal(("reset", "agent@contoso.example", true), (item.GetProperty("kind").GetString(), item.GetProperty("requestedBy").GetString(), item.GetProperty("canDecide").GetBoolean()));
        Assert.Equal(1, item.GetProperty("round").GetInt32());
        Assert.Equal("C39XK0ABCD12", item.GetProperty("device").GetProperty("serialNumber").GetString());

        var own = (await List("", TestCallers.As("agent-oid", "agent@contoso.example", Roles.ResetApprove))).Json.GetProperty("value")[0];
        Assert.False(own.GetProperty("canDecide").GetBoolean());
        Assert.Contains("You made the request", own.GetProperty("cannotDecideReason").GetString(), StringComparison.Ordinal);
        _host.Time.Advance(TimeSpan.FromHours(8));
        Assert.Empty((await List()).Json.GetProperty("value").EnumerateArray());
    }

    [Theory]
    [InlineData("?top=0", "top")]
    [InlineData("?top=x", "top")]
    [InlineData("?continuation=' or 1 eq 1", "continuation")]
    [InlineData("?status=x", "status")]
    public async Task A_page_that_cannot_be_is_refused(string query, string field) => Assert.Equal([field], (await List(query)).Fields);

    private static (string, string) Boss => TestCallers.As("boss-oid@console", "boss@contoso.example", Roles.ResetApprove);

    private Task<Answer> Decide(string id, string body, (string, string)? caller = null) =>
        _host.Anonymous.Post($"/api/resets/{id}/decision", body, caller ?? Boss);

    private Task<Answer> List(string query = "", (string, string)? caller = null) =>
        _host.Anonymous.Send(HttpMethod.Get, "/api/approvals" + query, null, caller ?? Boss);

    private async Task<string> Waiting()
    {
        var now = _host.Time.GetUtcNow();
        var reset = Samples.Reset(ResetStatus.AwaitingApproval, now) with
        {
            Origin = new(RequestChannel.Application, "bot-oid", "bot"),
            Approval = new([new(PolicyRule.ProtectedGroup, "Executives")], now, now.AddHours(8)),
            Deadline = now.AddHours(8),
        };
        _host.Resets.Put(reset);
        await _host.Pending.Add(
            new(ApprovalKind.Reset, reset.Id, reset.Request.RequestedBy, reset.Origin, "T1", null, now, now.AddHours(8), [new(PolicyRule.ProtectedGroup, "Executives")], reset.Device, null),
            default);
        return reset.Id;
    }
}
