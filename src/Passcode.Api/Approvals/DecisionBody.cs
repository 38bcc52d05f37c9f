using System.ComponentModel.DataAnnotations;
using Passcode.Api.Resets;

namespace Passcode.Api.Approvals;

/// <summary>A decision.</summary>
/// <param name="Decision">approve or reject.</param>
/// <param name="Comment">Why, for whoever asked and for the audit trail.</param>
public sealed record DecisionBody(
    [property: Required] string? Decision = null,
    [property: MaxLength(ResetLimits.Reason)] string? Comment = null);
