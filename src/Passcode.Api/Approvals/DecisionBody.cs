using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;

namespace Passcode.Api.Approvals;

/// <summary>A decision.</summary>
/// <param name="Decision">approve or reject.</param>
/// <param name="Comment">Why, for whoever asked and for the audit trail.</param>
public sealed record DecisionBody(
    [property: Required(ErrorMessage = "is required: approve or reject.")] string? Decision = null,
    [property: MaxCharacters(ResetLimits.Reason)] string? Comment = null);
