using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;

namespace Passcode.Api.Reveal;

/// <summary>A request for a temporary passcode.</summary>
/// <param name="Reason">The reason for reading the passcode. Must be different for each read of the same reset.</param>
/// <param name="RequestedBy">The agent who reads the passcode, if the caller is an application. A signed-in person leaves it out.</param>
public sealed record RevealBody(
    [property: Required(ErrorMessage = "is required: why the passcode is needed."), MaxCharacters(ResetLimits.Reason)] string? Reason = null,
    [property: MaxCharacters(ResetLimits.RequestedBy)] string? RequestedBy = null);
