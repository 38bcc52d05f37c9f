using System.Security.Claims;
using Passcode.Api.Authentication;
using Passcode.Api.Requests;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

/// <summary>Reads the names and IDs of the requester and the approver from a token, for the four-eyes comparison.</summary>
internal static class ApproverClaims
{
    // The claims that a token contains depend on its version and on the optional claims of the registration:
    // https://learn.microsoft.com/entra/identity-platform/optional-claims-reference
    private static readonly string[] Names = [ClaimTypes.Upn, "preferred_username", "upn", "unique_name", "email", "verified_primary_email"];

    public static Approver Approver(this ClaimsPrincipal user)
    {
        var caller = Caller.From(user);
        var names = Names.SelectMany(user.FindAll).Select(claim => claim.Value).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);
        return new(caller.Id, caller.Person is not null, [.. names], EntraCaller.Client(user));
    }

    /// <summary>The sender of a request, with the scopes that are stored with it.</summary>
    public static RequestOrigin Origin(this ClaimsPrincipal user, CallerScopes scopes) => user.Sender() with { Scopes = scopes.Of(user) };

    /// <summary>The sender of a request.</summary>
    public static RequestOrigin Sender(this ClaimsPrincipal user)
    {
        var caller = Caller.From(user);
        return new(caller.Person is null ? RequestChannel.Application : RequestChannel.Person, caller.Id, EntraCaller.Client(user));
    }
}
