using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;

namespace Passcode.Api.Console;

internal static class GetConsoleSettings
{
    [EndpointName("GetConsoleSettings"), Tags("Console")]
    [EndpointSummary("Get console settings")]
    [EndpointDescription("Returns how people sign in to the console. The response contains no secret.")]
    [ProducesResponseType<ConsoleSettingsResource>(200, Description = "The sign-in settings.")]
    public static IResult Handle(ConsoleSettings settings) => TypedResults.Json(settings.Resource);
}

/// <summary>The sign-in settings and the content security policy of the console.</summary>
internal sealed class ConsoleSettings
{
    // The hash of an empty element: Fluent UI makes such elements and fills them through the CSSOM, which the policy does not forbid.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

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
            $"default-src 'none'; script-src 'self'; style-src 'self' {EmptyStyle}; img-src 'self' data:; "
            + $"connect-src 'self'{authority}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>The settings that are sent to the console.</summary>
    public ConsoleSettingsResource Resource { get; }

    /// <summary>The content security policy: the console loads files of this host, calls this host, and signs in at Entra ID.</summary>
    public string ContentSecurityPolicy { get; }
}

/// <summary>The sign-in settings of the console. They contain no secret.</summary>
/// <param name="SignIn">The kind of sign-in.</param>
/// <param name="Authority">The sign-in address of the tenant; only with Entra ID.</param>
/// <param name="ClientId">The client ID of the app registration, a GUID; only with Entra ID.</param>
public sealed record ConsoleSettingsResource(SignInKind SignIn, string? Authority, string? ClientId);

/// <summary>The way in which people sign in to the console.</summary>
public enum SignInKind
{
    /// <summary>A key that the local host prints.</summary>
    LocalKey,

    /// <summary>Entra ID.</summary>
    Entra,
}
