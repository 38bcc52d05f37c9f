using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
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
    [property: Required(ErrorMessage = "is required: an object with one of groupId, category, filter, intuneDeviceIds.")] SelectionBody? Selection = null,
    [property: MaxCharacters(ResetLimits.TicketId)] string? TicketId = null,
    [property: MaxCharacters(ResetLimits.Reason)] string? Reason = null,
    [property: MaxCharacters(ResetLimits.RequestedBy)] string? RequestedBy = null,
    bool DryRun = false,
    [property: Range(1, BulkLimits.Targets, ErrorMessage = "must be {1} to {2}.")] int? MaxTargets = null,
    [property: MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null);
