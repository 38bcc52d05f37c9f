using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;

namespace Passcode.Api.Policy;

/// <summary>A request to set or lift the emergency stop.</summary>
/// <param name="Active">True to stop all commands; false to resume them.</param>
/// <param name="Reason">The reason, which is stored in the audit log.</param>
public sealed record EmergencyStopBody(
    [property: Required(ErrorMessage = "is required: true to stop, false to go on.")] bool? Active = null,
    [property: Required(ErrorMessage = "is required; the audit trail keeps it."), MaxCharacters(ResetLimits.Reason)] string? Reason = null);
