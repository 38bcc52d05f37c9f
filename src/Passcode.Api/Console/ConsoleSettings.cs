using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;

namespace Passcode.Api.Console;

/// <summary>The sign-in settings and the content security policy of the console.</summary>
internal sealed class ConsoleSettings
{
    /// <summary>Reads the registered authentication schemes.</summary>
    public ConsoleSettings(IOptions<AuthenticationOptions> authentication, IOptions<AuthOptions> auth)
    {
        var (instance, tenant) = (auth.Value.Instance.TrimEnd('/'), auth.Value.TenantId);
        var schemes = authentication.Value.SchemeMap;

        // A local token issuer has no sign-in page: its tokens are entered in the key field.
        var isLocal = schemes.ContainsKey(LocalKeyOptions.Scheme) && new Uri(instance).IsLoopback;
        Resource = schemes.ContainsKey(EntraAuthentication.Scheme) && !isLocal
            ? new ConsoleSettingsResource(SignInKind.Entra, $"{instance}/{tenant}", auth.Value.ClientId)
            : new ConsoleSettingsResource(SignInKind.LocalKey, null, null);
        var authority = Resource.Authority is { } url ? " " + new Uri(url).GetLeftPart(UriPartial.Authority) : "";
        ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + $"connect-src 'self'{authority}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>The settings that are sent to the console.</summary>
    public ConsoleSettingsResource Resource { get; }

    /// <summary>The content security policy: the console loads files of this host, calls this host, and signs in at Entra ID.</summary>
    public string ContentSecurityPolicy { get; }
}
