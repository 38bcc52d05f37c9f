using System.ComponentModel.DataAnnotations;
using Passcode.Api.Devices;
using Passcode.Api.Problems;

namespace Passcode.Api.Resets;

/// <summary>A request for a reset.</summary>
/// <param name="Device">The device to reset.</param>
/// <param name="TicketId">The ticket in the helpdesk. Without an Idempotency-Key header, the ticket and the device identify the request.</param>
/// <param name="Reason">The reason for the reset.</param>
/// <param name="RequestedBy">The sign-in name or email address of the agent. Required unless the access token identifies a person.</param>
/// <param name="CallbackUrl">A public https address that receives an event when the reset ends.</param>
/// <param name="DryRun">If true, the device is checked, and nothing is recorded or sent.</param>
public sealed record ResetBody(
    [property: Required(ErrorMessage = DeviceBody.IsRequired)] DeviceBody? Device = null,
    [property: MaxCharacters(ResetLimits.TicketId)] string? TicketId = null,
    [property: MaxCharacters(ResetLimits.Reason)] string? Reason = null,
    [property: MaxCharacters(ResetLimits.RequestedBy)] string? RequestedBy = null,
    [property: MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null,
    bool DryRun = false);
