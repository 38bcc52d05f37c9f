using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;

namespace Passcode.Api.Policy;

/// <summary>Stops every command, or lets them go on.</summary>
/// <param name="Active">True to stop, false to go on.</param>
/// <param name="Reason">Why, for the audit trail.</param>
public sealed record EmergencyStopBody(
    [property: Required(ErrorMessage = "is required: true to stop, false to go on.")] bool? Active = null,
    [property: Required(ErrorMessage = "is required; the audit trail keeps it."), MaxCharacters(ResetLimits.Reason)] string? Reason = null);
