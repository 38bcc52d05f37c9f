using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;

namespace Passcode.Api.Approvals;

/// <summary>A decision on a reset or a bulk run.</summary>
/// <param name="Decision">The decision: approve or reject.</param>
/// <param name="Comment">The reason for the decision. The requester can read it, and the audit log stores it.</param>
public sealed record DecisionBody(
    [property: Required(ErrorMessage = "is required: approve or reject.")] string? Decision = null,
    [property: MaxCharacters(ResetLimits.Reason)] string? Comment = null);
