using System.Security.Claims;

namespace Passcode.Api.Authentication;

/// <summary>The authenticated caller of a request.</summary>
/// <param name="Id">A stable ID, unique among callers. It separates the idempotency keys of different callers.</param>
/// <param name="Person">The sign-in name, if the caller is a person; null for an application or a key, which must name the
/// requester.</param>
internal sealed record Caller(string Id, string? Person)
{
    /// <summary>The name that the audit log records for the caller's own actions.</summary>
    public string Name => Person ?? Id;

    /// <summary>The name that the audit log records for an agent. For an application it contains both, because only the application vouches
    /// for the agent.</summary>
    public string NameFor(string? agent) => Person ?? (agent is null ? Id : $"{agent} through {Id}");

    /// <summary>Reads the caller from an authenticated principal. Every authentication scheme sets <see cref="ClaimTypes.NameIdentifier"/>,
    /// and <see cref="ClaimTypes.Upn"/> for persons only.</summary>
    public static Caller From(ClaimsPrincipal principal)
    {
        var id = principal.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? throw new InvalidOperationException("The authentication scheme did not set a name identifier.");
        return new Caller(id, principal.FindFirstValue(ClaimTypes.Upn));
    }
}
