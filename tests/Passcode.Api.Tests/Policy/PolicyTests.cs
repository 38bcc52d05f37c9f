using Passcode.Api.Authentication;
using Passcode.Core.Audit;
using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Policy;

public sealed class PolicyTests
{
    private const string Question = $$$"""{"device":{"intuneDeviceId":"{{{Samples.DeviceId}}}"}}""";

    [Fact]
    public async Task The_emergency_stop_is_set_lifted_shown_and_audited()
    {
        await using var host = await ApiHost.Start(configure: TestCallers.Add);
        var boss = TestCallers.As("boss-oid", "boss@contoso.example", Roles.ResetApprove, Roles.ResetRead);
        Assert.Equal("""{"active":false,"since":null,"by":null,"reason":null}""", (await Send(HttpMethod.Get)).Text);

        var set = await Send(HttpMethod.Put, """{"active":true,"reason":"stolen\nkey"}""");

        Assert.Equal((200, """{"active":true,"since":"2026-03-01T12:00:00+00:00","by":"boss@contoso.example","reason":"stolen key"}"""), (set.Status, set.Text));
        Assert.Equal(set.Text, (await Send(HttpMethod.Get)).Text);
        Assert.Equal("False", (await Send(HttpMethod.Put, """{"active":false,"reason":"rotated"}"""))["active"]);
        Assert.Equal("stolen key", Assert.Single(host.Audit.OfType(AuditEventType.EmergencyStopped)).Detail);
        Assert.Equal("rotated", Assert.Single(host.Audit.OfType(AuditEventType.EmergencyStopLifted)).Detail);
        Assert.Equal(["active", "reason"], (await Send(HttpMethod.Put, "{}")).Fields);
        Assert.Equal(["reason"], (await Send(HttpMethod.Put, """{"active":true,"reason":" "}""")).Fields);

        Task<Answer> Send(HttpMethod method, string? body = null) => host.Anonymous.Send(
            method, "/api/emergency-stop", body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json"), boss);
    }

    [Fact]
    public async Task What_policy_wants_said_is_asked_for_by_field_and_setting()
    {
        await using var host = await ApiHost.Start(settings: new()
        {
            ["Passcode:Policy:ReasonRequired"] = "true",
            ["Passcode:Policy:TicketRequired"] = "true",
        });

        var refused = await host.Client.Post("/api/resets", JsonRequests.Body);

        Assert.Equal(400, refused.Status);
        Assert.Equal(["reason", "ticketId"], refused.Fields);
        Assert.Contains("Passcode:Policy:ReasonRequired", refused["detail"], StringComparison.Ordinal);
        Assert.Contains("Passcode:Policy:TicketRequired", refused["detail"], StringComparison.Ordinal);
        Assert.Equal(202, (await host.Client.Post("/api/resets", """{"device":{"serialNumber":"C1"},"requestedBy":"agent@contoso.example","ticketId":"T","reason":"forgot"}""")).Status);
    }

    [Theory]
    [InlineData("approve", true, """{"verdict":"needsApproval","rules":["protectedGroup"],"groups":["Executives"]}""", "")]
    [InlineData("refuse", false, """{"verdict":"refused","rules":["protectedGroup"],"groups":["Executives"]}""", "protectedDevice")]
    public async Task The_eligibility_of_a_device_says_what_policy_says(string rule, bool eligible, string policy, string reason)
    {
        await using var host = await Protected(rule);
        host.Groups.Groups[FakeGroups.Executives] = FakeGroups.Members(["vera"]);

        var answer = await host.Client.Post("/api/eligibility", Question);

        Assert.Equal((eligible.ToString(), policy, reason), (answer["eligible"], answer["policy"], answer["reasonCode"]));
    }

    [Fact]
    public async Task A_device_that_no_rule_is_about_is_allowed_and_one_that_cannot_be_judged_is_not()
    {
        await using var host = await Protected("approve");
        Assert.Equal("""{"verdict":"allowed","rules":[],"groups":[]}""", (await host.Client.Post("/api/eligibility", Question))["policy"]);

        host.Time.Advance(TimeSpan.FromMinutes(6));
        host.Groups.Problem = new GraphProblem(GraphFault.Unavailable, "told to");
        var answer = await host.Client.Post("/api/eligibility", Question);

        Assert.Equal((503, "graphUnavailable"), (answer.Status, answer.Code));
        Assert.Contains("Executives", answer["detail"], StringComparison.Ordinal);
    }

    private static async Task<ApiHost> Protected(string rule)
    {
        var host = await ApiHost.Start(settings: new()
        {
            ["Passcode:Policy:ProtectedGroups:0:GroupId"] = FakeGroups.Executives,
            ["Passcode:Policy:ProtectedGroups:0:Name"] = "Executives",
            ["Passcode:Policy:ProtectedGroups:0:Rule"] = rule,
        });
        host.Groups.Groups[FakeGroups.Executives] = FakeGroups.Members([]);
        host.Tenant.Add(Samples.IPhone() with { UserId = "vera" });
        return host;
    }
}
