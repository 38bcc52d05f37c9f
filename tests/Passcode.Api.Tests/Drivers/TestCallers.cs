using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Tests.Drivers;

/// <summary>A scheme by which a test says who it is: <c>X-Test-Caller: id|sign-in name, or nothing for an application|roles by comma</c>, with the client after the id: <c>id@client</c>.</summary>
public sealed class TestCallers(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Test-Caller";

    public static void Add(IServiceCollection services) =>
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, TestCallers>("Test", null);

    public static (string Name, string Value) As(string id, string? person, params string[] roles) =>
        (Header, $"{id}|{person}|{string.Join(',', roles)}");

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString().Split('|') is not [var id, var person, var roles])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var (oid, client) = id.Split('@') is [var first, var second] ? (first, second) : (id, null);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, oid)], Scheme.Name);
        identity.AddClaims(client is null ? [] : [new Claim("azp", client)]);
        identity.AddClaims(person.Length > 0 ? [new Claim(ClaimTypes.Upn, person)] : []);
        identity.AddClaims(roles.Split(',').Select(role => new Claim(ClaimTypes.Role, role)));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }
}
