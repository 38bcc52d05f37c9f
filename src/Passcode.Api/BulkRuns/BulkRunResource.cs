using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Passcode.Api.Approvals;
using Passcode.Api.Localization;
using Passcode.Api.Resets;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

/// <summary>A bulk run.</summary>
/// <param name="Id">The ID of the bulk run, 32 hexadecimal digits.</param>
/// <param name="Status">The state of the bulk run.</param>
/// <param name="Selection">The selected devices.</param>
/// <param name="SelectionText">The selected devices, in words.</param>
/// <param name="DryRun">Whether devices are only checked and no command is sent.</param>
/// <param name="Schedule">The name of the schedule that started the bulk run.</param>
/// <param name="RetryOf">The ID of the bulk run whose devices are retried.</param>
/// <param name="TicketId">The ticket in the helpdesk.</param>
/// <param name="Reason">The reason for the bulk run.</param>
/// <param name="RequestedBy">The person who made the request.</param>
/// <param name="CallbackUrl">The scheme and host of the callback address. The rest of the address is a secret.</param>
/// <param name="RequestedAt">The time when the request was accepted.</param>
/// <param name="StartedAt">The time from which commands could be sent.</param>
/// <param name="AllIssuedAt">The time when the last command had been sent.</param>
/// <param name="EndedAt">The time when the bulk run ended.</param>
/// <param name="Deadline">The time when unconfirmed devices expire.</param>
/// <param name="IssueUntil">The time after which no command is sent.</param>
/// <param name="PauseReason">The reason for the pause; null if the bulk run is not paused.</param>
/// <param name="Verification">How the requester verified the caller; null if the request does not say.</param>
/// <param name="Approval">The approval that a policy rule requires; null if none is required.</param>
/// <param name="ReasonCode">Why the bulk run ended without being completed: a cancellation, a rejection, or an approval that expired.</param>
/// <param name="Problem">The reason why the bulk run did not start, and what to change.</param>
/// <param name="Overlaps">The other unfinished bulk runs that shared devices with this one when the devices were counted. No device gets a second command.</param>
/// <param name="Counts">The number of devices by state.</param>
/// <param name="Reasons">The number of devices by reason code.</param>
/// <param name="Effects">The number of devices to reset by effect, counted before the first command; empty until then. Devices with a new passcode get a temporary passcode.</param>
/// <param name="Platforms">The number of devices to reset by platform, counted with effects.</param>
/// <param name="Refusals">The number of devices that are left out by reason code, counted with effects.</param>
/// <param name="ReviewedRunId">The ID of the dry run that this bulk run repeats.</param>
/// <param name="Changes">The differences from the dry run that this bulk run repeats; null for any other bulk run, and until the devices are checked.</param>
/// <param name="Late">The number of devices that confirmed after the bulk run had ended. They are counted as completed.</param>
/// <param name="Rate">The speed of the bulk run.</param>
/// <param name="EstimatedEnd">The expected time of the last poll, if no device fails; null if it cannot be estimated.</param>
/// <param name="Merged">The number of selected entries that named a device that was selected already: by another identifier, or through several groups. Each device is in the bulk run once.</param>
/// <param name="LeftOut">Of a retry: the number of devices that were left out because another command cannot succeed, by reason code. Empty otherwise.</param>
/// <param name="DuplicateLineCount">The number of lines of the list that repeated other lines and were left out.</param>
/// <param name="DuplicateLines">The first twenty of these lines.</param>
/// <param name="LineErrorCount">The number of invalid lines in the uploaded list. Only in the response to the upload.</param>
/// <param name="LineErrors">The first hundred invalid lines. Only in the response to the upload.</param>
/// <param name="Course">The number of devices by state over time, from the start to the end of the bulk run, at most 100 points. Only if you request a single bulk run.</param>
/// <param name="Events">The timeline, oldest first. Only if you request a single bulk run.</param>
public sealed record BulkRunResource(
    string Id,
    BulkRunStatus Status,
    BulkSelectionResource Selection,
    string SelectionText,
    bool DryRun,
    string? Schedule,
    string? RetryOf,
    string? TicketId,
    string? Reason,
    string RequestedBy,
    string? CallbackUrl,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? AllIssuedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset Deadline,
    DateTimeOffset? IssueUntil,
    PauseReason? PauseReason,
    VerificationResource? Verification,
    ApprovalResource? Approval,
    ReasonCode? ReasonCode,
    string? Problem,
    IReadOnlyList<RunOverlapResource> Overlaps,
    BulkCountsResource Counts,
    IReadOnlyDictionary<string, int> Reasons,
    IReadOnlyDictionary<string, int> Effects,
    IReadOnlyDictionary<string, int> Platforms,
    IReadOnlyDictionary<string, int> Refusals,
    string? ReviewedRunId,
    RunChangesResource? Changes,
    int Late,
    BulkRateResource Rate,
    DateTimeOffset? EstimatedEnd,
    int Merged,
    IReadOnlyDictionary<string, int> LeftOut,
    int DuplicateLineCount,
    IReadOnlyList<DuplicateLineResource> DuplicateLines,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? LineErrorCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<LineErrorResource>? LineErrors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RunPointResource>? Course,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<TimelineEntry>? Events)
{
    internal static BulkRunResource From(BulkRun run, BulkForecast forecast, IReadOnlyList<TimelineEvent>? timeline = null) => new(
        run.Id,
        run.Status,
        BulkSelectionResource.From(run),
        run.SelectionInWords(),
        run.Request.DryRun,
        run.Request.Schedule,
        (run.Request.Selection as BulkSelection.Retry)?.RunId,
        run.Request.TicketId,
        run.Request.Reason,
        run.Request.RequestedBy,
        run.Request.CallbackUrl is { } callbackUrl ? CallbackAddress.Masked(callbackUrl) : null,
        run.RequestedAt,
        run.StartedAt,
        run.AllIssuedAt,
        run.EndedAt,
        run.Deadline,
        run.Request.IssueUntil,
        run.CurrentPauseReason,
        VerificationResource.From(run.Request.Verification),
        run.Approval is { } approval ? ApprovalResource.From(approval) : null,
        run.ReasonCode,
        run.Problem is { } problem ? BulkRunProblem.Read(problem).Localize() : null,
        [.. (run.Overlaps ?? []).Select(overlap => new RunOverlapResource(overlap.RunId, overlap.Devices))],
        BulkCountsResource.From(run.Counts),
        BulkCountsResource.ReasonsOf(run.Counts),
        BulkCountsResource.ByName(run.Effects),
        BulkCountsResource.ByName(run.Platforms),
        BulkCountsResource.ByName(run.Refusals),
        run.Request.ReviewedRunId,
        RunChangesResource.From(run.Changes),
        run.Late,
        new BulkRateResource(forecast.PerMinute, Math.Round(run.BudgetPerMinute, 1)),
        forecast.EstimatedEnd,
        run.Merged,
        run.LeftOut?.ToDictionary(entry => entry.Key.ToWireName(), entry => entry.Value) ?? [],
        run.DuplicateLines?.Count ?? 0,
        [.. (run.DuplicateLines?.First ?? []).Select(line => new DuplicateLineResource(line.Line, line.FirstLine))],
        null,
        null,
        timeline is null ? null : [.. (run.Course ?? []).Select(RunPointResource.From)],
        timeline is null ? null : [.. timeline.Select(TimelineEntry.From)]);
}

/// <summary>What changed between a dry run and the bulk run that repeats it.</summary>
/// <param name="Counts">The number of devices by change.</param>
/// <param name="Devices">The first 20 devices that changed.</param>
public sealed record RunChangesResource(IReadOnlyDictionary<string, int> Counts, IReadOnlyList<ChangedDeviceResource> Devices)
{
    internal static RunChangesResource? From(RunChanges? changes) => changes is null ? null : new(
        BulkCountsResource.ByName(changes.Counts),
        [.. changes.Named.Select(device => new ChangedDeviceResource(device.IntuneDeviceId, device.DeviceName, device.Change))]);
}

/// <summary>A device that changed since a dry run.</summary>
/// <param name="IntuneDeviceId">The ID of the Intune managed device.</param>
/// <param name="DeviceName">The device name in Intune.</param>
/// <param name="Change">What changed.</param>
public sealed record ChangedDeviceResource(string IntuneDeviceId, string? DeviceName, TargetChange Change);

/// <summary>Another unfinished bulk run that shares devices with this one.</summary>
/// <param name="BulkRunId">The ID of the other bulk run.</param>
/// <param name="Devices">The number of shared devices.</param>
public sealed record RunOverlapResource(string BulkRunId, int Devices);

/// <summary>The number of devices in a bulk run, by state.</summary>
/// <param name="Total">All devices.</param>
/// <param name="Queued">Devices for which nothing has been sent yet.</param>
/// <param name="Issuing">Devices whose command is being sent, or for which the response of Intune was lost.</param>
/// <param name="Issued">Devices whose command was accepted by Intune.</param>
/// <param name="Completed">Devices that confirmed the reset.</param>
/// <param name="Failed">Devices for which the device, Intune or Microsoft Graph reported a failure.</param>
/// <param name="NotSupported">Devices that do not support the reset.</param>
/// <param name="Ineligible">Devices to which nothing was sent; each has a reason code.</param>
/// <param name="Cancelled">Devices whose bulk run was cancelled before anything was sent.</param>
/// <param name="Expired">Devices for which the time ran out before the command was sent or confirmed.</param>
public sealed record BulkCountsResource(
    int Total, int Queued, int Issuing, int Issued, int Completed, int Failed, int NotSupported, int Ineligible, int Cancelled, int Expired)
{
    internal static BulkCountsResource From(BulkCounts counts) => new(
        counts.Total,
        counts.InState(TargetState.Queued),
        counts.InState(TargetState.Issuing),
        counts.InState(TargetState.Issued),
        counts.InState(TargetState.Completed),
        counts.InState(TargetState.Failed),
        counts.InState(TargetState.NotSupported),
        counts.InState(TargetState.Ineligible),
        counts.InState(TargetState.Cancelled),
        counts.InState(TargetState.Expired));

    /// <summary>Returns the number of devices by reason code.</summary>
    internal static IReadOnlyDictionary<string, int> ReasonsOf(BulkCounts counts) => ByName(counts.ByReason);

    internal static IReadOnlyDictionary<string, int> ByName<T>(IReadOnlyDictionary<T, int>? counts)
        where T : struct, Enum => (counts ?? ImmutableSortedDictionary<T, int>.Empty).ToDictionary(entry => entry.Key.ToWireName(), entry => entry.Value);
}

/// <summary>The speed of a bulk run.</summary>
/// <param name="PerMinute">The average number of commands sent per minute since the start.</param>
/// <param name="BudgetPerMinute">The number of commands per minute that the pace currently allows; 0 until the first command.</param>
public sealed record BulkRateResource(double PerMinute, double BudgetPerMinute);

/// <summary>The number of devices of a bulk run by state, at a time.</summary>
/// <param name="At">The time.</param>
/// <param name="Queued">Devices for which nothing had been sent yet.</param>
/// <param name="Issued">Devices whose command had been sent and that had not confirmed.</param>
/// <param name="Completed">Devices that had confirmed the reset.</param>
/// <param name="Failed">Devices that had failed or do not support the reset.</param>
/// <param name="Ended">All devices that had reached their final state.</param>
public sealed record RunPointResource(DateTimeOffset At, int Queued, int Issued, int Completed, int Failed, int Ended)
{
    internal static RunPointResource From(RunPoint point) => new(point.At, point.Queued, point.Issued, point.Completed, point.Failed, point.Ended);
}

/// <summary>A line of an uploaded list that repeated another and was left out.</summary>
/// <param name="Line">The line number, starting at 1.</param>
/// <param name="FirstLine">The number of the line that it repeated.</param>
public sealed record DuplicateLineResource(int Line, int FirstLine);

/// <summary>An invalid line of an uploaded list.</summary>
/// <param name="Line">The line number, starting at 1.</param>
/// <param name="Text">The beginning of the line.</param>
/// <param name="Problem">The reason why the line is invalid.</param>
public sealed record LineErrorResource(int Line, string Text, string Problem);

/// <summary>A page of bulk runs, newest first, without their timelines.</summary>
/// <param name="Value">The bulk runs.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record BulkRunList(IReadOnlyList<BulkRunResource> Value, string? NextLink);
