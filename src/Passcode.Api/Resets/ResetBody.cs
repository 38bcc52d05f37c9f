using System.ComponentModel.DataAnnotations;
using Passcode.Api.Devices;

namespace Passcode.Api.Resets;

/// <summary>A request for a reset.</summary>
/// <param name="Device">The device.</param>
/// <param name="TicketId">The helpdesk's ticket. Without an Idempotency-Key header, ticket and device are the key.</param>
/// <param name="Reason">Why, in the agent's words.</param>
/// <param name="RequestedBy">The agent's sign-in name or address. Required unless the caller's own token names a person.</param>
/// <param name="CallbackUrl">Where to tell of the outcome, a public https address.</param>
/// <param name="DryRun">True to learn what would happen, with nothing recorded and nothing sent.</param>
public sealed record ResetBody(
    [property: Required] DeviceBody? Device = null,
    [property: MaxLength(ResetLimits.TicketId)] string? TicketId = null,
    [property: MaxLength(ResetLimits.Reason)] string? Reason = null,
    [property: MaxLength(ResetLimits.RequestedBy)] string? RequestedBy = null,
    [property: MaxLength(ResetLimits.CallbackUrl)] string? CallbackUrl = null,
    bool DryRun = false);
