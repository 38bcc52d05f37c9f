namespace Passcode.Core.BulkRuns;

/// <summary>What a caller, or a schedule, asks for.</summary>
/// <param name="Selection">The devices.</param>
/// <param name="TicketId">The helpdesk's ticket, when there is one.</param>
/// <param name="Reason">Why, in the caller's words.</param>
/// <param name="RequestedBy">The person who asks, or <c>schedule {name}</c>.</param>
/// <param name="DryRun">Judge every target and touch none.</param>
/// <param name="MaxTargets">The most targets that the caller expects; a larger selection fails before anything is sent.</param>
/// <param name="CallbackUrl">Where to tell of the end; a secret.</param>
/// <param name="Schedule">The schedule's name, when one asks.</param>
/// <param name="IssueUntil">No command is sent after this; null for no limit but the deadline.</param>
public sealed record BulkRequest(
    BulkSelection Selection,
    string? TicketId,
    string? Reason,
    string RequestedBy,
    bool DryRun = false,
    int? MaxTargets = null,
    string? CallbackUrl = null,
    string? Schedule = null,
    DateTimeOffset? IssueUntil = null);
