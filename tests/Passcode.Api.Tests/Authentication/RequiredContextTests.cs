using System.Text;
using System.Text.RegularExpressions;
using Passcode.Api.Authentication;
using Passcode.Core.Audit;

namespace Passcode.Api.Tests.Authentication;

/// <summary>What the settings require an authentication context for, with tokens that have it, another one, or none.</summary>
public sealed partial class RequiredContextTests : IAsyncLifetime
{
    private const string Id = "00000000000000000000000000000000";
    private const string Reveal = """{"reason":"on the phone"}""";
    private const string Approve = """{"decision":"approve"}""";
    private const string Lift = """{"active":false,"reason":"over"}""";

    private EntraIssuer _issuer = null!;

    public async Task InitializeAsync() => _issuer = await EntraIssuer.Start();

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    [Theory]
    [InlineData("Approve", "POST", $"/api/resets/{Id}/decision", Approve, 404)]
    [InlineData("Approve", "POST", $"/api/bulk-runs/{Id}/decision", Approve, 404)]
    [InlineData("Reveal", "POST", $"/api/resets/{Id}/passcode", Reveal, 404)]
    [InlineData("Reveal", "POST", $"/api/bulk-runs/{Id}/targets/9a58e5cb-29a9-4c8b-9a9a-000000000001/passcode", Reveal, 404)]
    [InlineData("LiftStop", "PUT", "/api/emergency-stop", Lift, 200)]
    public async Task A_token_without_the_context_is_challenged_for_it(string setting, string method, string path, string body, int status)
    {
        await using var host = await Start(new() { [$"Passcode:Auth:AuthenticationContexts:{setting}"] = "c7" });

        foreach (var other in (string[][])[[], ["c1"], ["c77"]])
        {
            var refused = await Ask(host, method, path, body, other);

            Assert.Equal((401, "insufficientClaims"), (refused.Status, refused.Code));
            var challenge = refused.Header("WWW-Authenticate");
            Assert.StartsWith("Bearer ", challenge, StringComparison.Ordinal);
            Assert.Contains("error=\"insufficient_claims\"", challenge, StringComparison.Ordinal);
            Assert.Equal(
                """{"access_token":{"acrs":{"essential":true,"value":"c7"}}}""",
                Encoding.UTF8.GetString(Convert.FromBase64String(Claims().Match(challenge).Groups[1].Value)));
        }

        Assert.Equal(status, (await Ask(host, method, path, body, "c1", "c7")).Status);
        Assert.Equal("ada@contoso.example", Assert.Single(host.Audit.OfType(AuditEventType.RequestDenied)).Actor);
    }

    [Fact]
    public async Task What_needs_no_context_is_open_without_one()
    {
        await using var host = await Start(new()
        {
            ["Passcode:Auth:AuthenticationContexts:Approve"] = "c1",
            ["Passcode:Auth:AuthenticationContexts:Reveal"] = "c1",
            ["Passcode:Auth:AuthenticationContexts:LiftStop"] = "c1",
        });

        Assert.Equal(200, (await Ask(host, "GET", "/api/approvals", null)).Status);
        Assert.Equal(200, (await Ask(host, "PUT", "/api/emergency-stop", """{"active":true,"reason":"stolen key"}""")).Status); // a stop must not wait
    }

    [Fact]
    public async Task An_application_can_set_the_emergency_stop_and_a_person_lifts_it()
    {
        await using var host = await Start([]);
        var application = ("Authorization", "Bearer " + _issuer.Token(role: Roles.ResetApprove));

        Assert.Equal(200, (await Put("""{"active":true,"reason":"an alert"}""", application)).Status);
        var refused = await Put(Lift, application);

        Assert.Equal((403, "personRequired"), (refused.Status, refused.Code));
        Assert.Equal("app-object-id", Assert.Single(host.Audit.OfType(AuditEventType.RequestDenied)).Actor);
        Assert.Empty(host.Audit.OfType(AuditEventType.EmergencyStopLifted));
        Assert.Equal("False", (await Ask(host, "PUT", "/api/emergency-stop", Lift))["active"]);

        Task<Answer> Put(string body, (string, string) caller) =>
            host.Anonymous.Send(HttpMethod.Put, "/api/emergency-stop", new StringContent(body, Encoding.UTF8, "application/json"), caller);
    }

    [Fact]
    public async Task The_key_of_a_developers_machine_has_no_context_and_lifts_the_stop()
    {
        await using var host = await ApiHost.Start(settings: new() { ["Passcode:Auth:AuthenticationContexts:LiftStop"] = "c1" });

        Assert.Equal(200, (await host.Client.Send(HttpMethod.Put, "/api/emergency-stop", new StringContent(Lift, Encoding.UTF8, "application/json"))).Status);
    }

    [GeneratedRegex("claims=\"([^\"]*)\"")]
    private static partial Regex Claims();

    private Task<Answer> Ask(ApiHost host, string method, string path, string? body, params string[] contexts) => host.Anonymous.Send(
        HttpMethod.Parse(method),
        path,
        body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        ("Authorization", "Bearer " + _issuer.Token(token =>
        {
            token.Claims["roles"] = Roles.All;
            token.Claims["acrs"] = contexts;
            (token.Claims["scp"], token.Claims["preferred_username"], token.Claims["sub"]) = ("access", "ada@contoso.example", "pairwise");
        })));

    private async Task<ApiHost> Start(Dictionary<string, string?> settings) =>
        await ApiHost.Start(configure: services => services.AddEntraAuthentication(), settings: new(_issuer.Settings.Concat(settings)));
}
