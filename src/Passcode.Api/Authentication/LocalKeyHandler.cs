using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Authentication;

/// <summary>Authenticates the key of the local host. The key has every role and is not a person.</summary>
internal sealed class LocalKeyHandler(IOptionsMonitor<LocalKeyOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<LocalKeyOptions>(options, logger, encoder)
{
    private const string CallerId = "local-key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(LocalKeyOptions.Header, out var given))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(given.ToString()));
        return Task.FromResult(CryptographicOperations.FixedTimeEquals(hash, Options.KeyHash)
            ? AuthenticateResult.Success(new AuthenticationTicket(Principal(), Scheme.Name))
            : AuthenticateResult.Fail("The key is not valid."));
    }

    // RFC 9110, 15.5.2: a 401 response names an authentication scheme. No registered scheme describes a key in a header.
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await base.HandleChallengeAsync(properties);
        Response.Headers.Append("WWW-Authenticate", $"ApiKey realm=\"Passcode\", header=\"{LocalKeyOptions.Header}\"");
    }

    private ClaimsPrincipal Principal() => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, CallerId), .. Roles.All.Select(role => new Claim(ClaimTypes.Role, role))],
        Scheme.Name));
}
