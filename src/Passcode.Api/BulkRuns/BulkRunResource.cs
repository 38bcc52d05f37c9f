using System.Text.Json.Serialization;
using Passcode.Api.Approvals;
using Passcode.Api.Resets;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

/// <summary>A bulk run.</summary>
/// <param name="Id">The run's id, 32 hexadecimal digits.</param>
/// <param name="Status">The state.</param>
/// <param name="Selection">What it is to reset.</param>
/// <param name="DryRun">Whether it only judges.</param>
/// <param name="Schedule">The schedule that asked for it.</param>
/// <param name="RetryOf">The run whose devices it tries again.</param>
/// <param name="TicketId">The helpdesk's ticket.</param>
/// <param name="Reason">Why, in the operator's words.</param>
/// <param name="RequestedBy">The person who asked.</param>
/// <param name="CallbackUrl">Scheme and host of where the end is told; the rest of the address is a secret.</param>
/// <param name="RequestedAt">When it was accepted.</param>
/// <param name="StartedAt">When the first command could be sent.</param>
/// <param name="AllIssuedAt">When no device was left to send a command to.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Deadline">When whatever is left expires.</param>
/// <param name="IssueUntil">No command is sent after this.</param>
/// <param name="PauseReason">Why it is paused; null while it is not.</param>
/// <param name="Approval">The approval that policy asks for; null when it asks for none.</param>
/// <param name="Problem">Why it was not begun, and what to change.</param>
/// <param name="Overlaps">The other unfinished runs that had some of the same devices when these were counted. No device gets a second command.</param>
/// <param name="Counts">The devices by state.</param>
/// <param name="Reasons">How many devices have which reason code.</param>
/// <param name="Rate">How fast it is.</param>
/// <param name="EstimatedEnd">When the last device is first looked at, if all goes well; null when nothing says so.</param>
/// <param name="LineErrorCount">How many lines of the uploaded list are wrong; in the answer to the upload only.</param>
/// <param name="LineErrors">The first hundred of them; in the answer to the upload only.</param>
/// <param name="Events">The timeline, oldest first; on the single run only.</param>
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
    /// <summary>The resource of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="forecast">How fast it is, and when it will be over.</param>
    /// <param name="timeline">Its timeline, where it is to be shown.</param>
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

/// <summary>Another unfinished bulk run that has some of the same devices.</summary>
/// <param name="BulkRunId">The id of that run.</param>
/// <param name="Devices">How many devices both are to reset.</param>
public sealed record RunOverlapResource(string BulkRunId, int Devices);
