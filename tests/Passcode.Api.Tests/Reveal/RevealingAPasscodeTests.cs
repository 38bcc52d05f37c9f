using Passcode.Api.Authentication;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Reveal;

public sealed class RevealingAPasscodeTests : IAsyncLifetime
{
    private const string Passcode = "SIMPIN-\u00fc\"42";

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 11, 0, 0, TimeSpan.Zero);

    private ApiHost _host = null!;
    private PasscodeReset _reset = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.Start(configure: services =>
        {
            services.AddLocalKeyAuthentication(ApiHost.Key);
            TestCallers.Add(services);
        });
        _reset = Samples.Reset(ResetStatus.Completed, Noon) with
        {
            Effect = ResetEffect.NewDevicePasscode,
            Attempt = new IssueAttempt(1, Noon),
            IssuedAt = Noon,
            ConfirmedAt = Noon.AddSeconds(9),
        };
        _host.Resets.Put(_reset);
        _host.Passcodes.PasscodeOf = _ => Passcode;
        _host.Tenant.Add(Samples.IPhone() with { ResetActions = [new(ActionState.Done, Noon, Noon.AddSeconds(9), null)] });
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_passcode_is_in_one_answer_that_nothing_may_keep()
    {
        var answer = await Reveal("""{"reason":"the user calls"}""", TestCallers.As("ada-id", "ada@contoso.example", Roles.PasscodeReveal));

        Assert.Equal((200, "no-store"), (answer.Status, answer.Header("Cache-Control")));
        Assert.Equal(["passcode", "effect", "issuedAt", "expiresAt"], answer.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal((Passcode, "newDevicePasscode"), (answer["passcode"], answer["effect"]));
        Assert.Equal(Noon.AddDays(7), answer.Json.GetProperty("expiresAt").GetDateTimeOffset());
        Assert.Equal("ada@contoso.example", Assert.Single(_host.Audit.Records).Entry.Actor);
        Assert.DoesNotContain(_host.Logs.Entries, line => line.Text.Contains("SIMPIN-", StringComparison.Ordinal));
        Assert.DoesNotContain("SIMPIN-", string.Join(' ', _host.Audit.Records), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_may_name_the_agent_and_a_person_only_himself()
    {
        Assert.Equal(200, (await Reveal("""{"reason":"a","requestedBy":"bob@contoso.example"}""", TestCallers.As("app-id", null, Roles.PasscodeReveal))).Status);
        Assert.Equal("bob@contoso.example through app-id", _host.Audit.Records[^1].Entry.Actor);

        var forged = await Reveal("""{"reason":"b","requestedBy":"bob@contoso.example"}""", TestCallers.As("ada-id", "ada@contoso.example", Roles.PasscodeReveal));
        Assert.Equal((400, "invalidRequest"), (forged.Status, forged.Code));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"reason":""}""")]
    [InlineData("""{"reason":"  "}""")]
    [InlineData("""{"reason":"\n"}""")]
    public async Task A_reason_is_needed(string body)
    {
        var answer = await Reveal(body);

        Assert.Equal((400, "reason"), (answer.Status, answer.Fields.Single()));
        Assert.Empty(_host.Audit.Records);
    }

    [Fact]
    public async Task A_reason_is_good_once()
    {
        await Reveal("""{"reason":"the user calls"}""");

        var again = await Reveal("""{"reason":"the\nuser calls"}""");

        Assert.Equal((400, "reason"), (again.Status, again.Fields.Single()));
        Assert.DoesNotContain("SIMPIN-", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_evidence_there_is_no_passcode()
    {
        _host.Audit.Failure = ApiHost.StorageFailure;

        var answer = await Reveal("""{"reason":"the user calls"}""");

        Assert.Equal((503, "storageUnavailable"), (answer.Status, answer.Code));
        Assert.DoesNotContain("SIMPIN-", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_available_says_why()
    {
        _host.Passcodes.AreShown = false;

        var answer = await Reveal("""{"reason":"the user calls"}""");

        Assert.Equal((409, "passcodeNotAvailable"), (answer.Status, answer.Code));
        Assert.Contains("later reset", answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_an_hour_are_told_to_wait()
    {
        var answers = new List<Answer>();
        for (var number = 0; number <= 20; number++)
        {
            answers.Add(await Reveal($$"""{"reason":"reason {{number}}"}"""));
        }

        Assert.Each(answers.Take(20), answer => Assert.Equal(200, answer.Status));
        Assert.Equal((429, "tooManyReveals", "3600"), (answers[^1].Status, answers[^1].Code, answers[^1].Header("Retry-After")));
    }

    [Fact]
    public async Task What_Graph_refuses_is_passed_on()
    {
        _host.Passcodes.Problem = new GraphProblem(GraphFault.Throttled, "Slow.", TimeSpan.FromSeconds(17));

        var answer = await Reveal("""{"reason":"the user calls"}""");

        Assert.Equal((503, "graphThrottled", "17"), (answer.Status, answer.Code, answer.Header("Retry-After")));
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("..")]
    [InlineData("x")]
    public async Task An_unknown_reset_is_not_found(string id)
    {
        var answer = await _host.Client.Post($"/api/resets/{Uri.EscapeDataString(id)}/passcode", """{"reason":"a"}""");

        Assert.Equal(404, answer.Status);
    }

    private Task<Answer> Reveal(string body, params (string Name, string Value)[] headers) =>
        (headers.Length == 0 ? _host.Client : _host.Anonymous).Post($"/api/resets/{_reset.Id}/passcode", body, headers);
}
