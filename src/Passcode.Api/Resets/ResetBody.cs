using System.ComponentModel.DataAnnotations;
using Passcode.Api.Devices;
using Passcode.Api.Problems;

namespace Passcode.Api.Resets;

/// <summary>A request for a reset.</summary>
/// <param name="Device">The device.</param>
/// <param name="TicketId">The helpdesk's ticket. Without an Idempotency-Key header, ticket and device are the key.</param>
/// <param name="Reason">Why, in the agent's words.</param>
/// <param name="RequestedBy">The agent's sign-in name or address. Required unless the caller's own token names a person.</param>
/// <param name="CallbackUrl">Where to tell of the outcome, a public https address.</param>
/// <param name="DryRun">True to learn what would happen, with nothing recorded and nothing sent.</param>
public sealed record ResetBody(
    [property: Required(ErrorMessage = DeviceBody.IsRequired)] DeviceBody? Device = null,
    [property: MaxCharacters(ResetLimits.TicketId)] string? TicketId = null,
    [property: MaxCharacters(ResetLimits.Reason)] string? Reason = null,
    [property: MaxCharacters(ResetLimits.RequestedBy)] string? RequestedBy = null,
    [property: MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null,
    bool DryRun = false);
