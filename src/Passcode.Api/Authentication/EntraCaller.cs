using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Passcode.Api.Authentication;

/// <summary>Says who a token's bearer is, in the claims that <see cref="Caller"/> reads.</summary>
internal static class EntraCaller
{
    /// <summary>
    /// Adds the claims. The object id is the same in every token of a person or an application and never used again; a delegated scope
    /// is what only a person's token has. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
    /// </summary>
    public static Task Identify(TokenValidatedContext context)
    {
        var principal = context.Principal!;
        if (principal.FindFirstValue("oid") is not { Length: > 0 } objectId)
        {
            context.Fail("The token names no object id.");
            return Task.CompletedTask;
        }

        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, objectId));
        if (principal.HasClaim(claim => claim.Type == "scp") && principal.FindFirstValue("preferred_username") is { } signInName)
        {
            identity.AddClaim(new Claim(ClaimTypes.Upn, signInName));
        }

        return Task.CompletedTask;
    }
}
