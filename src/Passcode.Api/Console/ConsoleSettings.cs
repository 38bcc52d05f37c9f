using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;

namespace Passcode.Api.Console;

/// <summary>What the console's page must know of its host, and may reach besides it.</summary>
internal sealed class ConsoleSettings
{
    /// <summary>Reads what the host registered.</summary>
    public ConsoleSettings(IOptions<AuthenticationOptions> authentication, IOptions<AuthOptions> auth)
    {
        var (instance, tenant) = (auth.Value.Instance.TrimEnd('/'), auth.Value.TenantId);
        var schemes = authentication.Value.SchemeMap;

        // An issuer on the local host's own machine has no page to sign in at: its tokens are given where the key is.
        var isLocal = schemes.ContainsKey(LocalKeyOptions.Scheme) && new Uri(instance).IsLoopback;
        Resource = schemes.ContainsKey(EntraAuthentication.Scheme) && !isLocal
            ? new ConsoleSettingsResource(SignInKind.Entra, $"{instance}/{tenant}", auth.Value.ClientId)
            : new ConsoleSettingsResource(SignInKind.LocalKey, null, null);
        var authority = Resource.Authority is { } url ? " " + new Uri(url).GetLeftPart(UriPartial.Authority) : "";
        ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + $"connect-src 'self'{authority}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>What the page is told.</summary>
    public ConsoleSettingsResource Resource { get; }

    /// <summary>What the browser lets the page do: load what this host serves, call this host, and sign in where Entra ID is.</summary>
    public string ContentSecurityPolicy { get; }
}
