using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;

namespace Passcode.Api.Reveal;

/// <summary>A request for a temporary passcode.</summary>
/// <param name="Reason">Why it is needed; another reason each time.</param>
/// <param name="RequestedBy">The agent who gets to see it, where the caller is an application. A signed-in person leaves it out.</param>
public sealed record RevealBody(
    [property: Required(ErrorMessage = "is required: why the passcode is needed."), MaxCharacters(ResetLimits.Reason)] string? Reason = null,
    [property: MaxCharacters(ResetLimits.RequestedBy)] string? RequestedBy = null);
