using System.Net;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Passcode.Api.Authentication;

namespace Passcode.Api.Tests.Authentication;

/// <summary>Tokens of an issuer on this machine, over real HTTP.</summary>
public sealed class EntraAuthenticationTests
{
    private static readonly Dictionary<string, Func<EntraIssuer, string?>> Tokens = new()
    {
        ["a token of the tenant for this API"] = issuer => issuer.Token(),
        ["one for its application id URI"] = issuer => issuer.Token(token => token.Audience = "api://" + EntraIssuer.Client),
        ["none"] = _ => null,
        ["something else"] = _ => "abc",
        ["one for another API"] = issuer => issuer.Token(token => token.Audience = "33333333-3333-3333-3333-333333333333"),
        ["one for nobody"] = issuer => issuer.Token(token => token.Audience = null),
        ["one of another tenant"] = issuer => issuer.Token(token => token.Issuer = issuer.IssuerOf("44444444-4444-4444-4444-444444444444")),
        ["one of another key"] = issuer => issuer.Token(key: EntraIssuer.NewKey()),
        ["one that was changed"] = issuer => Changed(issuer.Token()),
        ["one without a signature"] = issuer => issuer.Token(token => token.SigningCredentials = null),
        ["one whose algorithm is a guess"] = issuer => issuer.Token(token =>
            token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256)),
        ["one that is over"] = issuer => issuer.Token(token => (token.NotBefore, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1))),
        ["one that never ends"] = issuer => issuer.Token(token => token.Expires = null),
        ["one of tomorrow"] = issuer => issuer.Token(token => (token.NotBefore, token.Expires) = (DateTime.UtcNow.AddDays(1), DateTime.UtcNow.AddDays(2))),
        ["one that names no object"] = issuer => issuer.Token(token => token.Claims.Remove("oid")),
        ["one with another role"] = issuer => issuer.Token(role: "Reset.Request"),
    };

    [Theory]
    [InlineData("a token of the tenant for this API", 200)]
    [InlineData("one for its application id URI", 200)]
    [InlineData("none", 401)]
    [InlineData("something else", 401)]
    [InlineData("one for another API", 401)]
    [InlineData("one for nobody", 401)]
    [InlineData("one of another tenant", 401)]
    [InlineData("one of another key", 401)]
    [InlineData("one that was changed", 401)]
    [InlineData("one without a signature", 401)]
    [InlineData("one whose algorithm is a guess", 401)]
    [InlineData("one that is over", 401)]
    [InlineData("one that never ends", 401)]
    [InlineData("one of tomorrow", 401)]
    [InlineData("one that names no object", 401)]
    [InlineData("one with another role", 403)]
    public async Task Only_a_valid_token_with_the_role_opens(string token, int status)
    {
        await using var issuer = await EntraIssuer.Start();
        await using var host = await ApiHost.Start(configure: services => services.AddEntraAuthentication(), settings: issuer.Settings);

        using var response = await Get(host, Tokens[token](issuer));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 401, response.Headers.WwwAuthenticate.ToString().StartsWith("Bearer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_of_the_local_host_opens_nothing()
    {
        await using var issuer = await EntraIssuer.Start();
        await using var host = await ApiHost.Start(configure: services => services.AddEntraAuthentication(), settings: issuer.Settings);

        using var response = await host.Client.GetAsync(new Uri("api/resets", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData(null, "agent@contoso.example", null)]
    [InlineData("access", "agent@contoso.example", "agent@contoso.example")]
    [InlineData("access", null, "object-id")] // a person without a name must not speak for others as an application may
    public void A_person_is_who_came_with_a_delegated_scope(string? scope, string? signInName, string? person)
    {
        var identity = new ClaimsIdentity("Bearer");
        identity.AddClaims([new Claim("oid", "object-id"), new Claim("tid", EntraIssuer.Tenant), new Claim("sub", scope is null ? "object-id" : "pairwise")]);
        identity.AddClaims(scope is null ? [] : [new Claim("scp", scope)]);
        identity.AddClaims(signInName is null ? [] : [new Claim("preferred_username", signInName)]);

        Assert.Null(EntraCaller.Identify(new ClaimsPrincipal(identity), EntraIssuer.Tenant));

        Assert.Equal(new Caller("object-id", person), Caller.From(new ClaimsPrincipal(identity)));
    }

    [Theory]
    [InlineData(null, "pairwise", null)] // an ID token: of a person, for the application itself
    [InlineData("app", "pairwise", "access")]
    [InlineData("user", "object-id", null)]
    [InlineData("device", "object-id", null)]
    public void A_token_that_is_neither_a_persons_nor_an_applications_opens_nothing(string? kind, string subject, string? scope)
    {
        var identity = new ClaimsIdentity("Bearer");
        identity.AddClaims([new Claim("oid", "object-id"), new Claim("tid", EntraIssuer.Tenant), new Claim("sub", subject)]);
        identity.AddClaims(kind is null ? [] : [new Claim("idtyp", kind)]);
        identity.AddClaims(scope is null ? [] : [new Claim("scp", scope)]);

        Assert.NotNull(EntraCaller.Identify(new ClaimsPrincipal(identity), EntraIssuer.Tenant));
    }

    [Theory]
    [InlineData(ClaimTypes.NameIdentifier)]
    [InlineData(ClaimTypes.Upn)]
    [InlineData(ClaimTypes.Role)]
    [InlineData(ClaimTypes.Email)]
    [InlineData("role")]
    public async Task A_claim_with_the_literal_name_of_one_that_is_read_gives_nothing(string claim)
    {
        await using var issuer = await EntraIssuer.Start();
        await using var host = await ApiHost.Start(configure: services => services.AddEntraAuthentication(), settings: issuer.Settings);

        using var reader = await Get(host, issuer.Token(token => (token.Claims["roles"], token.Claims[claim]) = ("Nothing.AtAll", "Reset.Read")));
        var lifted = await host.Anonymous.Send(
            HttpMethod.Put,
            "/api/emergency-stop",
            new StringContent("""{"active":true,"reason":"stolen key"}""", System.Text.Encoding.UTF8, "application/json"),
            ("Authorization", "Bearer " + issuer.Token(token => token.Claims[claim] = "victim@contoso.example", role: Roles.ResetApprove)));

        Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
        Assert.Equal("app-object-id", lifted["by"]);
    }

    [Theory]
    [InlineData("TenantId", null)]
    [InlineData("TenantId", "common")]
    [InlineData("TenantId", "contoso.example")]
    [InlineData("ClientId", null)]
    [InlineData("ClientId", "api://passcode")]
    [InlineData("Instance", "http://login.contoso.example")]
    public async Task It_does_not_start_with_settings_that_would_let_in_others(string setting, string? value)
    {
        await using var issuer = await EntraIssuer.Start();
        var settings = issuer.Settings;
        settings["Passcode:Auth:" + setting] = value;

        var invalid = await Assert.ThrowsAsync<OptionsValidationException>(
            () => ApiHost.Start(configure: services => services.AddEntraAuthentication(), settings: settings));

        Assert.Contains(invalid.Failures, failure => failure.StartsWith("Passcode:Auth:" + setting, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_OpenAPI_document_says_how_to_authenticate()
    {
        await using var issuer = await EntraIssuer.Start();
        await using var host = await ApiHost.Start(configure: services => services.AddEntraAuthentication(), settings: issuer.Settings);

        var document = await host.Anonymous.GetStringAsync(new Uri("api/openapi.json", UriKind.Relative));

        Assert.Contains("\"bearerFormat\": \"JWT\"", document, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Get(ApiHost host, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/resets", UriKind.Relative));
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        return await host.Anonymous.SendAsync(request);
    }

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        parts[1] = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("Reset.Read", "Bulk.Runs!", StringComparison.Ordinal));
        return string.Join('.', parts);
    }
}
