using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Passcode.Api.Authentication;

/// <summary>Says who a token's bearer is, in the claims that <see cref="Caller"/> reads.</summary>
public static class EntraCaller
{
    /// <summary>Refuses a token that does not say whose it is.</summary>
    public static Task Identify(TokenValidatedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!TryIdentify(context.Principal!))
        {
            context.Fail("The token names no object id.");
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Adds the claims. The object id is the same in every token of a person or an application and never used again; a delegated scope
    /// is what only a person's token has. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
    /// </summary>
    /// <returns>False when the token names no object id.</returns>
    public static bool TryIdentify(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.Identity is not ClaimsIdentity identity || identity.FindFirst("oid")?.Value is not { Length: > 0 } objectId)
        {
            return false;
        }

        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, objectId));
        if (identity.HasClaim(claim => claim.Type == "scp") && identity.FindFirst("preferred_username")?.Value is { } signInName)
        {
            identity.AddClaim(new Claim(ClaimTypes.Upn, signInName));
        }

        return true;
    }
}
