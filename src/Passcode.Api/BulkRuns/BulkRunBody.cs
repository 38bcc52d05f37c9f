using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;

namespace Passcode.Api.BulkRuns;

/// <summary>A request for a bulk run.</summary>
/// <param name="Selection">The devices.</param>
/// <param name="TicketId">The helpdesk's ticket.</param>
/// <param name="Reason">Why, in the operator's words.</param>
/// <param name="RequestedBy">The sign-in name or address of who asks. Required unless the caller's own token names a person.</param>
/// <param name="DryRun">True to judge every device and touch none.</param>
/// <param name="MaxTargets">The most devices that you expect; a larger selection fails before anything is sent.</param>
/// <param name="CallbackUrl">Where to tell of the end, a public https address.</param>
public sealed record BulkRunBody(
    [property: Required(ErrorMessage = "is required: an object with one of groupId, category, filter, intuneDeviceIds.")] SelectionBody? Selection = null,
    [property: MaxCharacters(ResetLimits.TicketId)] string? TicketId = null,
    [property: MaxCharacters(ResetLimits.Reason)] string? Reason = null,
    [property: MaxCharacters(ResetLimits.RequestedBy)] string? RequestedBy = null,
    bool DryRun = false,
    [property: Range(1, BulkLimits.Targets, ErrorMessage = "must be {1} to {2}.")] int? MaxTargets = null,
    [property: MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null);
