using Passcode.Api.BulkRuns;
using Passcode.Core.Schedules;

namespace Passcode.Api.Schedules;

/// <summary>A scheduled bulk run.</summary>
/// <param name="Name">The name of the schedule.</param>
/// <param name="Enabled">Whether the schedule is enabled.</param>
/// <param name="Cron">The occurrences, as a CRON expression with seconds.</param>
/// <param name="TimeZone">The time zone of the CRON expression and the window.</param>
/// <param name="Selection">The devices to reset.</param>
/// <param name="Window">The time window in which commands are sent; null if commands are sent at any time.</param>
/// <param name="Cap">The maximum number of devices per run; null for the general limit.</param>
/// <param name="Next">The next three occurrences; empty if the schedule is disabled.</param>
/// <param name="LastRun">The last run.</param>
/// <param name="LastMissed">The last skipped occurrence.</param>
public sealed record ScheduleResource(
    string Name,
    bool Enabled,
    string Cron,
    string TimeZone,
    BulkSelectionResource Selection,
    WindowResource? Window,
    int? Cap,
    IReadOnlyList<DateTimeOffset> Next,
    ScheduledRunResource? LastRun,
    MissedResource? LastMissed)
{
    private const int Shown = 3;

    internal static ScheduleResource From(string name, ScheduleOptions schedule, ScheduleState? state, ICalendar calendar, DateTimeOffset now)
    {
        var selection = BulkSelectionResource.From(schedule.Selection.ToSelection());
        return new(
            name,
            schedule.Enabled,
            schedule.Cron!,
            schedule.TimeZone,
            schedule.Selection.IntuneDeviceIds is [] ? selection : selection with { Devices = schedule.Selection.IntuneDeviceIds.Length },
            schedule.Window is { From: { } from, To: { } to } ? new WindowResource(from, to) : null,
            schedule.Cap,
            schedule.Enabled ? [.. new ScheduleTimes(schedule, calendar).After(now).Take(Shown)] : [],
            state?.LastRun is { } run ? new ScheduledRunResource(run.RunId, run.At) : null,
            state?.LastMissed is { } missed ? new MissedResource(missed.At, missed.Reason) : null);
    }
}

/// <summary>A daily time window in local time. A window whose end is before its start crosses midnight.</summary>
/// <param name="From">The start of the window.</param>
/// <param name="To">The end of the window, exclusive.</param>
public sealed record WindowResource(TimeOnly From, TimeOnly To);

/// <summary>A bulk run that a schedule started.</summary>
/// <param name="Id">The ID of the bulk run.</param>
/// <param name="At">The time of the occurrence.</param>
public sealed record ScheduledRunResource(string Id, DateTimeOffset At);

/// <summary>A skipped occurrence of a schedule. Skipped occurrences are not run late.</summary>
/// <param name="At">The time of the occurrence.</param>
/// <param name="Reason">The reason why it was skipped.</param>
public sealed record MissedResource(DateTimeOffset At, SkipReason Reason);

/// <summary>The schedules.</summary>
/// <param name="Value">The schedules, sorted by name.</param>
/// <param name="NextLink">Always null, because all schedules are on one page.</param>
public sealed record ScheduleList(IReadOnlyList<ScheduleResource> Value, string? NextLink);
