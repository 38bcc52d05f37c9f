using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Passcode.Api.Authentication;

/// <summary>Adds authentication by a key with all roles. For the local host only.</summary>
public static class LocalKeyAuthentication
{
    private const int ShortestKey = 16;

    /// <summary>Returns whether a key has at least 16 characters, all of them visible ASCII, which a header can carry.</summary>
    public static bool IsUsable(string key) => key.Length >= ShortestKey && key.All(character => character is >= '!' and <= '~');

    /// <summary>Adds the scheme.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="key">The key, at least 16 visible ASCII characters.</param>
    /// <exception cref="ArgumentException">The key is shorter than 16 characters, or contains characters that a header cannot
    /// carry.</exception>
    public static IServiceCollection AddLocalKeyAuthentication(this IServiceCollection services, string key)
    {
        if (!IsUsable(key))
        {
            throw new ArgumentException($"The key must have at least {ShortestKey} visible ASCII characters.", nameof(key));
        }

        new AuthenticationBuilder(services).AddScheme<LocalKeyOptions, LocalKeyHandler>(
            LocalKeyOptions.Scheme, options => options.KeyHash = SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return services.AddSingleton(new DocumentedScheme(LocalKeyOptions.Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = LocalKeyOptions.Header,
            Description = "The key that the local host prints when it starts.",
        }));
    }
}

/// <summary>The key of the local host, stored as its SHA-256 hash only.</summary>
public sealed class LocalKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string Scheme = "LocalKey";

    /// <summary>The header that carries the key.</summary>
    public const string Header = "X-Api-Key";

    /// <summary>The SHA-256 hash of the key; always 32 bytes, so that comparisons take constant time.</summary>
    internal byte[] KeyHash { get; set; } = [];
}

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
