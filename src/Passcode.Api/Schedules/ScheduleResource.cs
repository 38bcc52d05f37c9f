using Passcode.Api.BulkRuns;
using Passcode.Core.Schedules;

namespace Passcode.Api.Schedules;

/// <summary>A bulk run that starts by the clock.</summary>
/// <param name="Name">The name.</param>
/// <param name="Enabled">Whether it starts anything.</param>
/// <param name="Cron">When, as a CRON expression with seconds.</param>
/// <param name="TimeZone">The zone whose local times are meant.</param>
/// <param name="Selection">The devices.</param>
/// <param name="Window">When commands may be sent; null for always.</param>
/// <param name="Cap">The most devices of a run; null for the most of any run.</param>
/// <param name="Next">The next times, three at most; none while it is not enabled.</param>
/// <param name="LastRun">The latest run.</param>
/// <param name="LastMissed">The latest time at which it did not start.</param>
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

    /// <summary>The resource of a schedule.</summary>
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
