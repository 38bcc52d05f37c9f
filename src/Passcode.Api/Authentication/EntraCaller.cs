using System.Security.Claims;

namespace Passcode.Api.Authentication;

/// <summary>Says who a token's bearer is, in the claims that <see cref="Caller"/> reads.</summary>
public static class EntraCaller
{
    /// <summary>
    /// Adds the claims. The object id is the same in every token of a person or an application and never used again. A person's token has a
    /// delegated scope. An application's own has none; it says so (<c>idtyp</c>), or is about nobody but the application. What is neither, such as
    /// an ID token, opens nothing: taken for an application's, its bearer could act in any agent's name.
    /// https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
    /// </summary>
    /// <param name="principal">Whose token was validated.</param>
    /// <param name="tenantId">The tenant whose callers are let in.</param>
    /// <returns>What is wrong with the token; null when it is good.</returns>
    public static string? Identify(ClaimsPrincipal principal, string? tenantId)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.Identity is not ClaimsIdentity identity || identity.FindFirst("oid")?.Value is not { Length: > 0 } objectId)
        {
            return "The token names no object id.";
        }

        if (!string.Equals(identity.FindFirst("tid")?.Value, tenantId, StringComparison.OrdinalIgnoreCase))
        {
            return "The token is of another tenant.";
        }

        var kind = identity.FindFirst("idtyp")?.Value;
        var isPerson = identity.FindFirst("scp")?.Value is { Length: > 0 };
        var isApplication = kind is null ? identity.FindFirst("sub")?.Value == objectId : kind == "app";
        if (isPerson == isApplication)
        {
            return "The token is neither a person's nor an application's access token.";
        }

        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, objectId));
        if (isPerson)
        {
            // A person stays one without a name: an application may name another agent, a person never.
            identity.AddClaim(new Claim(ClaimTypes.Upn, identity.FindFirst("preferred_username")?.Value is { Length: > 0 } name ? name : objectId));
        }

        return null;
    }
}
