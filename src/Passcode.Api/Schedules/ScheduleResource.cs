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

    /// <summary>Creates the resource for a schedule.</summary>
    public static ScheduleResource Of(string name, ScheduleOptions schedule, ScheduleState? state, ICalendar calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var selection = BulkSelectionResource.Of(schedule.Selection.ToSelection());
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
