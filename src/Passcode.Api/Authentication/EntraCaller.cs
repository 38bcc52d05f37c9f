using System.Collections.Frozen;
using System.Security.Claims;

namespace Passcode.Api.Authentication;

/// <summary>Reduces the principal of a token to the claims that this API reads.</summary>
internal static class EntraCaller
{
    /// <summary>The claim with the object IDs of the groups of the caller. It is absent if the caller is in more than 200 groups.</summary>
    public const string Groups = "groups";

    // What the API reads after the token has been validated. Every other claim is removed: a claims mapping policy or an optional claim can
    // have any name, also the long ones that Caller reads, which this class alone sets.
    private static readonly FrozenSet<string> Read = FrozenSet.Create(
        StringComparer.Ordinal,
        ["azp", "appid", "roles", Groups, "acrs", "preferred_username", "upn", "unique_name", "email", "verified_primary_email"]);

    /// <summary>Returns whether the caller authenticated with a token, not with a local key.</summary>
    public static bool HasToken(ClaimsPrincipal principal) => principal.Identities.Any(identity => identity.AuthenticationType == EntraAuthentication.Scheme);

    /// <summary>Returns the client that the token was issued to: <c>azp</c> in v2.0 tokens, <c>appid</c> in v1.0 tokens.</summary>
    public static string? Client(ClaimsPrincipal principal) => principal.FindFirstValue("azp") ?? principal.FindFirstValue("appid");

    /// <summary>Replaces the claims. The object ID is the same in every token of a person or an application and is never reused. A person's
    /// access token has a delegated scope. An application's has none; its <c>idtyp</c> claim says so, or its subject is the application
    /// itself. Any other token, such as an ID token, is rejected: if it were treated as an application token, its bearer could name any
    /// agent as the requester. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference</summary>
    /// <param name="principal">The principal of a validated token.</param>
    /// <param name="tenantId">The tenant whose callers are accepted.</param>
    /// <returns>The reason why the token is rejected; null if it is accepted.</returns>
    public static string? Identify(ClaimsPrincipal principal, string? tenantId)
    {
        if (principal.Identity is not ClaimsIdentity identity || identity.FindFirst("oid")?.Value is not { Length: > 0 } objectId)
        {
            return "The token has no object ID.";
        }

        if (!string.Equals(identity.FindFirst("tid")?.Value, tenantId, StringComparison.OrdinalIgnoreCase))
        {
            return "The token was issued by another tenant.";
        }

        var kind = identity.FindFirst("idtyp")?.Value;
        var isPerson = identity.FindFirst("scp")?.Value is { Length: > 0 };
        var isApplication = kind is null ? identity.FindFirst("sub")?.Value == objectId : kind == "app";
        if (isPerson == isApplication)
        {
            return "The token is not an access token of a person or an application.";
        }

        var signInName = identity.FindFirst("preferred_username")?.Value;
        foreach (var claim in identity.Claims.Where(claim => !Read.Contains(claim.Type)).ToList())
        {
            identity.RemoveClaim(claim);
        }

        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, objectId));
        if (isPerson)
        {
            // A person without a name is still a person: an application can name a different agent, a person cannot.
            identity.AddClaim(new Claim(ClaimTypes.Upn, signInName is { Length: > 0 } ? signInName : objectId));
        }

        return null;
    }
}
