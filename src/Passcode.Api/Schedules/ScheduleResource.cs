using Passcode.Api.BulkRuns;
using Passcode.Core.BulkRuns;
using Passcode.Core.Schedules;

namespace Passcode.Api.Schedules;

/// <summary>A scheduled bulk run.</summary>
/// <param name="Name">The name of the schedule.</param>
/// <param name="Enabled">Whether the schedule starts bulk runs. False if the settings or a person disabled it.</param>
/// <param name="Disabled">Who disabled the schedule; null if nobody did.</param>
/// <param name="Cron">The occurrences, as a CRON expression with seconds.</param>
/// <param name="TimeZone">The time zone of the CRON expression and the window.</param>
/// <param name="Selection">The devices to reset.</param>
/// <param name="SelectionText">The devices to reset, in words.</param>
/// <param name="Reason">The reason, which approvers can read.</param>
/// <param name="TicketId">The ticket in the helpdesk.</param>
/// <param name="Window">The time window in which commands are sent; null if commands are sent at any time.</param>
/// <param name="Cap">The maximum number of devices per run; null for the general limit.</param>
/// <param name="Next">The next three occurrences; empty if the schedule is not enabled.</param>
/// <param name="LastRuns">The latest five bulk runs of the schedule, newest first.</param>
/// <param name="LastSkipped">The last skipped occurrence.</param>
public sealed record ScheduleResource(
    string Name,
    bool Enabled,
    DisabledResource? Disabled,
    string Cron,
    string TimeZone,
    BulkSelectionResource Selection,
    string SelectionText,
    string? Reason,
    string? TicketId,
    WindowResource? Window,
    int? Cap,
    IReadOnlyList<OccurrenceResource> Next,
    IReadOnlyList<ScheduledRunResource> LastRuns,
    SkippedOccurrenceResource? LastSkipped);

/// <summary>Who disabled a schedule.</summary>
/// <param name="By">The person or the application that disabled it.</param>
/// <param name="At">The time from which its occurrences are skipped.</param>
/// <param name="Reason">The reason.</param>
public sealed record DisabledResource(string By, DateTimeOffset At, string Reason);

/// <summary>An occurrence of a schedule.</summary>
/// <param name="At">The time in UTC.</param>
/// <param name="LocalTime">The same time in the time zone of the schedule, with its offset.</param>
public sealed record OccurrenceResource(DateTimeOffset At, DateTimeOffset LocalTime);

/// <summary>A daily time window in local time. A window whose end is before its start crosses midnight.</summary>
/// <param name="From">The start of the window.</param>
/// <param name="To">The end of the window, exclusive.</param>
public sealed record WindowResource(TimeOnly From, TimeOnly To);

/// <summary>A bulk run of a schedule.</summary>
/// <param name="Id">The ID of the bulk run.</param>
/// <param name="At">The time of the occurrence, or of the request to run the schedule.</param>
/// <param name="RequestedBy">The person who ran the schedule; null for an occurrence.</param>
/// <param name="Status">The state of the bulk run; null if the bulk run is no longer stored.</param>
/// <param name="Counts">The number of devices by state; null if the bulk run is no longer stored.</param>
/// <param name="Effects">The number of devices to reset by effect; empty if the bulk run is no longer stored.</param>
/// <param name="Platforms">The number of devices to reset by platform; empty if the bulk run is no longer stored.</param>
/// <param name="Refusals">The number of devices that were left out by reason code; empty if the bulk run is no longer stored.</param>
public sealed record ScheduledRunResource(
    string Id,
    DateTimeOffset At,
    string? RequestedBy,
    BulkRunStatus? Status,
    BulkCountsResource? Counts,
    IReadOnlyDictionary<string, int> Effects,
    IReadOnlyDictionary<string, int> Platforms,
    IReadOnlyDictionary<string, int> Refusals);

/// <summary>A skipped occurrence of a schedule. Skipped occurrences are not run late.</summary>
/// <param name="At">The time of the occurrence.</param>
/// <param name="Reason">The reason why it was skipped.</param>
public sealed record SkippedOccurrenceResource(DateTimeOffset At, SkipReason Reason);

/// <summary>The schedules.</summary>
/// <param name="Value">The schedules, sorted by name.</param>
/// <param name="NextLink">Always null, because all schedules are on one page.</param>
public sealed record ScheduleList(IReadOnlyList<ScheduleResource> Value, string? NextLink);
