using System.Text.Json.Serialization;
using Passcode.Api.Approvals;
using Passcode.Api.Resets;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

/// <summary>A bulk run.</summary>
/// <param name="Id">The ID of the bulk run, 32 hexadecimal digits.</param>
/// <param name="Status">The state of the bulk run.</param>
/// <param name="Selection">The selected devices.</param>
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
/// <param name="Approval">The approval that a policy rule requires; null if none is required.</param>
/// <param name="Problem">The reason why the bulk run did not start, and what to change.</param>
/// <param name="Overlaps">The other unfinished bulk runs that shared devices with this one when the devices were counted. No device gets a second command.</param>
/// <param name="Counts">The number of devices by state.</param>
/// <param name="Reasons">The number of devices by reason code.</param>
/// <param name="Rate">The speed of the bulk run.</param>
/// <param name="EstimatedEnd">The expected time of the last poll, if no device fails; null if it cannot be estimated.</param>
/// <param name="LineErrorCount">The number of invalid lines in the uploaded list. Only in the response to the upload.</param>
/// <param name="LineErrors">The first hundred invalid lines. Only in the response to the upload.</param>
/// <param name="Events">The timeline, oldest first. Only if you request a single bulk run.</param>
public sealed record BulkRunResource(
    string Id,
    BulkRunStatus Status,
    BulkSelectionResource Selection,
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
    ApprovalResource? Approval,
    string? Problem,
    IReadOnlyList<RunOverlapResource> Overlaps,
    BulkCountsResource Counts,
    IReadOnlyDictionary<string, int> Reasons,
    BulkRateResource Rate,
    DateTimeOffset? EstimatedEnd,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? LineErrorCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<LineErrorResource>? LineErrors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<TimelineEntry>? Events)
{
    /// <summary>Creates the resource for a bulk run.</summary>
    /// <param name="run">The bulk run.</param>
    /// <param name="forecast">The current speed and the estimated end.</param>
    /// <param name="timeline">The timeline, if the response contains it.</param>
    public static BulkRunResource Of(BulkRun run, BulkForecast forecast, IReadOnlyList<TimelineEvent>? timeline = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(forecast);
        return new(
            run.Id,
            run.Status,
            BulkSelectionResource.Of(run.Request.Selection),
            run.Request.DryRun,
            run.Request.Schedule,
            run.Request.Selection.RetryOf,
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
            run.PauseReason ?? (run.IsStopped ? Core.BulkRuns.PauseReason.EmergencyStop : null),
            run.Approval is { } approval ? ApprovalResource.Of(approval) : null,
            run.Problem,
            [.. (run.Overlaps ?? []).Select(overlap => new RunOverlapResource(overlap.RunId, overlap.Devices))],
            BulkCountsResource.Of(run.Counts),
            BulkCountsResource.ReasonsOf(run.Counts),
            new BulkRateResource(forecast.PerMinute, Math.Round(run.BudgetPerMinute, 1)),
            forecast.EstimatedEnd,
            null,
            null,
            timeline is null ? null : [.. timeline.Select(TimelineEntry.Of)]);
    }
}

/// <summary>Another unfinished bulk run that shares devices with this one.</summary>
/// <param name="BulkRunId">The ID of the other bulk run.</param>
/// <param name="Devices">The number of shared devices.</param>
public sealed record RunOverlapResource(string BulkRunId, int Devices);
