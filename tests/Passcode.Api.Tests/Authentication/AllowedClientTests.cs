using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;
using Passcode.Core.Audit;

namespace Passcode.Api.Tests.Authentication;

/// <summary>Tokens of a person with every role, issued to one client or another.</summary>
public sealed class AllowedClientTests : IAsyncLifetime
{
    private const string AzureCli = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
    private const string Module = "33333333-3333-3333-3333-333333333333";

    private EntraIssuer _issuer = null!;

    public async Task InitializeAsync() => _issuer = await EntraIssuer.Start();

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    [Theory]
    [InlineData("azp", AzureCli)]
    [InlineData("appid", AzureCli)]
    [InlineData("azp", null)]
    public async Task Approve_and_reveal_are_closed_to_clients_that_the_settings_do_not_name_and_the_rest_is_open(string claim, string? client)
    {
        await using var host = await Start([]);
        foreach (var route in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var answer = await Ask(host, route, claim, client);

            var isClosed = route.Metadata.GetRequiredMetadata<IAuthorizeData>().Policy is Roles.ResetApprove or Roles.PasscodeReveal;
            Assert.True(isClosed == (answer.Status == 403), $"{route.DisplayName} answers {answer.Status}.");
            Assert.True(!isClosed || answer.Code == "clientNotAllowed", route.DisplayName);
        }
    }

    [Theory]
    [InlineData("azp", EntraIssuer.Client, true)] // the console
    [InlineData("azp", Module, true)]
    [InlineData("appid", Module, true)]
    [InlineData("azp", AzureCli, false)]
    public async Task The_console_and_the_clients_of_the_settings_can_approve(string claim, string client, bool isAllowed)
    {
        await using var host = await Start(new() { ["Passcode:Auth:Clients:ResetApprove:0"] = Module.ToUpperInvariant() });

        var answer = await host.Anonymous.Send(HttpMethod.Get, "/api/approvals", null, Bearer(claim, client));

        Assert.Equal(isAllowed ? 200 : 403, answer.Status);
    }

    [Fact]
    public async Task A_client_for_one_role_is_none_for_another_and_a_list_closes_an_open_role()
    {
        await using var host = await Start(new()
        {
            ["Passcode:Auth:Clients:ResetApprove:0"] = Module,
            ["Passcode:Auth:Clients:AuditRead:0"] = Module,
        });

        Assert.Equal("clientNotAllowed", (await Ask(HttpMethod.Post, "/api/resets/0/passcode", Module)).Code);
        Assert.Equal("clientNotAllowed", (await Ask(HttpMethod.Get, "/api/audit", AzureCli)).Code);
        Assert.Equal(200, (await Ask(HttpMethod.Get, "/api/audit", Module)).Status);
        Assert.Equal(200, (await Ask(HttpMethod.Get, "/api/resets", AzureCli)).Status);

        Task<Answer> Ask(HttpMethod method, string path, string client) => host.Anonymous.Send(method, path, null, Bearer("azp", client));
    }

    [Fact]
    public async Task The_denied_requests_of_a_known_caller_leave_one_entry_a_minute_and_those_of_nobody_none()
    {
        await using var host = await Start([]);
        for (var number = 0; number < 30; number++)
        {
            await host.Anonymous.Send(HttpMethod.Get, "/api/approvals", null, Bearer("azp", AzureCli));
            await host.Anonymous.Send(HttpMethod.Get, "/api/audit", null, ("Authorization", "Bearer " + _issuer.Token()));
            await host.Anonymous.Send(HttpMethod.Get, "/api/audit", null, ("Authorization", "Bearer " + _issuer.Token(key: EntraIssuer.NewKey())));
            await host.Anonymous.Get("/api/audit");
        }

        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Anonymous.Send(HttpMethod.Get, "/api/approvals", null, Bearer("azp", AzureCli));

        Assert.Equal(
            [
                ("ada@contoso.example", "GET /api/approvals", "clientNotAllowed; denied since the previous entry: 0"),
                ("app-object-id", "GET /api/audit", "missingRole; denied since the previous entry: 0"),
                ("ada@contoso.example", "GET /api/approvals", "clientNotAllowed; denied since the previous entry: 29"),
            ],
            host.Audit.OfType(AuditEventType.RequestDenied).Select(entry => (entry.Actor, entry.Subject, entry.Detail!)));
    }

    [Fact]
    public async Task An_ID_token_is_refused_and_its_holder_recorded()
    {
        await using var host = await Start([]);

        var answer = await host.Anonymous.Send(
            HttpMethod.Get, "/api/resets", null, ("Authorization", "Bearer " + _issuer.Token(token => token.Claims["sub"] = "pairwise")));

        Assert.Equal((401, "unauthenticated"), (answer.Status, answer.Code));
        Assert.Equal("app-object-id", Assert.Single(host.Audit.OfType(AuditEventType.RequestDenied)).Actor);
    }

    [Fact]
    public async Task A_denied_request_is_denied_although_the_audit_log_cannot_be_written()
    {
        await using var host = await Start([]);
        host.Audit.Failure = ApiHost.StorageFailure;

        Assert.Equal(403, (await host.Anonymous.Send(HttpMethod.Get, "/api/approvals", null, Bearer("azp", AzureCli))).Status);
    }

    [Theory]
    [InlineData("Passcode:Auth:Clients:ResetApprove:0", "the console")]
    [InlineData("Passcode:Auth:AuthenticationContexts:Approve", "C1")]
    [InlineData("Passcode:Auth:AuthenticationContexts:Reveal", "c100")]
    [InlineData("Passcode:Auth:AuthenticationContexts:LiftStop", "c1\n")]
    public async Task A_setting_that_no_token_can_match_keeps_the_host_from_starting(string setting, string value)
    {
        var invalid = await Assert.ThrowsAsync<OptionsValidationException>(() => Start(new() { [setting] = value }));

        Assert.Contains(invalid.Failures, failure => failure.Contains(setting, StringComparison.Ordinal));
    }

    private async Task<ApiHost> Start(Dictionary<string, string?> settings) =>
        await ApiHost.Start(configure: services => services.AddEntraAuthentication(), settings: new(_issuer.Settings.Concat(settings)));

    private Task<Answer> Ask(ApiHost host, RouteEndpoint route, string claim, string? client) => host.Anonymous.Send(
        HttpMethod.Parse(route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single()),
        route.RoutePattern.RawText!.Replace("{id}", "00000000000000000000000000000000", StringComparison.Ordinal),
        null,
        Bearer(claim, client));

    private (string, string) Bearer(string claim, string? client) => ("Authorization", "Bearer " + _issuer.Token(token =>
    {
        token.Claims.Remove("azp");
        token.Claims["roles"] = Roles.All;
        (token.Claims["scp"], token.Claims["preferred_username"], token.Claims["sub"]) = ("access", "ada@contoso.example", "pairwise");
        if (client is not null)
        {
            token.Claims[claim] = client;
        }
    }));
}
