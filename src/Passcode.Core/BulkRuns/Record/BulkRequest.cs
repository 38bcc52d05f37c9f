using System.Text.Json.Serialization;
using Passcode.Core.Policy;

namespace Passcode.Core.BulkRuns;

/// <summary>What a caller, or a schedule, asks for.</summary>
/// <param name="Selection">The devices.</param>
/// <param name="TicketId">The helpdesk's ticket, when there is one.</param>
/// <param name="Reason">Why, in the caller's words.</param>
/// <param name="RequestedBy">The person who asks, or <c>schedule {name}</c>.</param>
/// <param name="DryRun">Evaluate every target and touch none.</param>
/// <param name="MaxTargets">The most targets that the caller expects; a larger selection fails before anything is sent.</param>
/// <param name="CallbackUrl">Where to tell of the end; a secret.</param>
/// <param name="Schedule">The schedule's name, when one asks.</param>
/// <param name="IssueUntil">No command is sent after this; null for no limit but the deadline.</param>
/// <param name="AwaitStart">After its review, wait until somebody starts it; a run that awaits an approval is started by that.</param>
/// <param name="ReviewedRunId">The dry run whose review it repeats; it waits only if it would reset what that one would not.</param>
/// <param name="Verification">How the requester verified the caller; null if the request does not say.</param>
/// <param name="ExcludeGroupIds">Groups whose devices, and whose users' devices, are left out; null for none.</param>
public sealed record BulkRequest(
    BulkSelection Selection,
    string? TicketId,
    string? Reason,
    string RequestedBy,
    bool DryRun = false,
    int? MaxTargets = null,
    string? CallbackUrl = null,
    string? Schedule = null,
    DateTimeOffset? IssueUntil = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CallerVerification? Verification = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? ExcludeGroupIds = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AwaitStart = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ReviewedRunId = null);

/// <summary>The lines of a list that repeated others.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">The first twenty.</param>
public sealed record DuplicateLines(int Count, IReadOnlyList<DuplicateLine> First);

/// <summary>A line of a list that repeated another.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="FirstLine">The line that named the same device first.</param>
public sealed record DuplicateLine(int Line, int FirstLine);
