using System.Security.Claims;

namespace Passcode.Api.Authentication;

/// <summary>Who calls.</summary>
/// <param name="Id">Stable and unique among callers; keeps their idempotency keys apart.</param>
/// <param name="Person">The sign-in name of a caller who is a person; null for an application or a key, which must name who asks.</param>
public sealed record Caller(string Id, string? Person)
{
    /// <summary>What to write down as the one who did something.</summary>
    public string Name => Person ?? Id;

    /// <summary>What to write down where an application acts for an agent: both, as the application alone vouches for the agent.</summary>
    public string NameFor(string? agent) => Person ?? (agent is null ? Id : $"{agent} through {Id}");

    /// <summary>
    /// Reads an authenticated principal. Every authentication scheme gives <see cref="ClaimTypes.NameIdentifier"/>, and
    /// <see cref="ClaimTypes.Upn"/> for persons only.
    /// </summary>
    public static Caller Of(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        var id = principal.FindFirstValue(ClaimTypes.NameIdentifier)
            ?? throw new InvalidOperationException("The authentication scheme gave no name identifier.");
        return new Caller(id, principal.FindFirstValue(ClaimTypes.Upn));
    }
}
