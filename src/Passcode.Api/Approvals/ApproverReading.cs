using System.Security.Claims;
using Passcode.Api.Authentication;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

/// <summary>Reads from a token who asks and who decides, with every name and id that four eyes compare.</summary>
internal static class ApproverReading
{
    // Which of them a token has depends on its version and on the registration's optional claims:
    // https://learn.microsoft.com/entra/identity-platform/optional-claims-reference
    private static readonly string[] Names = [ClaimTypes.Upn, "preferred_username", "upn", "unique_name", "email", ClaimTypes.Email, "verified_primary_email"];

    /// <summary>The caller as one who decides.</summary>
    public static Approver Approver(this ClaimsPrincipal user)
    {
        var caller = Caller.Of(user);
        var names = Names.SelectMany(user.FindAll).Select(claim => claim.Value).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);
        return new(caller.Id, caller.Person is not null, [.. names], AppId(user));
    }

    /// <summary>The caller as one who asks.</summary>
    public static RequestOrigin Origin(this ClaimsPrincipal user)
    {
        var caller = Caller.Of(user);
        return new(caller.Person is null ? RequestChannel.Application : RequestChannel.Person, caller.Id, AppId(user));
    }

    // The client that the token was issued to: azp in tokens of version 2, appid in those of version 1.
    private static string? AppId(ClaimsPrincipal user) => user.FindFirstValue("azp") ?? user.FindFirstValue("appid");
}
