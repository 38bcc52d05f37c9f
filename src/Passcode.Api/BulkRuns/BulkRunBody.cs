using System.ComponentModel.DataAnnotations;
using Passcode.Api.Resets;

namespace Passcode.Api.BulkRuns;

/// <summary>A request for a bulk run.</summary>
/// <param name="Selection">The devices to reset.</param>
/// <param name="TicketId">The ticket in the helpdesk.</param>
/// <param name="Reason">The reason for the bulk run.</param>
/// <param name="RequestedBy">The sign-in name or email address of the requester. Required unless the access token identifies a person.</param>
/// <param name="DryRun">If true, every device is checked and no command is sent.</param>
/// <param name="MaxTargets">The maximum number of devices that you expect. A larger selection is refused before anything is sent.</param>
/// <param name="CallbackUrl">A public https address that receives an event when the bulk run ends.</param>
public sealed record BulkRunBody(
    [property: Required] SelectionBody? Selection = null,
    [property: MaxLength(ResetLimits.TicketId)] string? TicketId = null,
    [property: MaxLength(ResetLimits.Reason)] string? Reason = null,
    [property: MaxLength(ResetLimits.RequestedBy)] string? RequestedBy = null,
    bool DryRun = false,
    int? MaxTargets = null,
    [property: MaxLength(ResetLimits.CallbackUrl)] string? CallbackUrl = null);
