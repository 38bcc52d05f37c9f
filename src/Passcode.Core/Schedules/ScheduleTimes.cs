namespace Passcode.Core.Schedules;

/// <summary>When a schedule is due. It depends on nothing but what it is given.</summary>
/// <param name="schedule">The schedule's settings, valid.</param>
/// <param name="calendar">Reads them.</param>
public sealed class ScheduleTimes(ScheduleOptions schedule, ICalendar calendar)
{
    private readonly TimeZoneInfo _zone = calendar.Zone(schedule.TimeZone)
        ?? throw new ArgumentException($"The time zone {schedule.TimeZone} does not exist.", nameof(schedule));

    /// <summary>The next times after one.</summary>
    public IEnumerable<DateTimeOffset> After(DateTimeOffset time)
    {
        while (calendar.Next(schedule.Cron!, _zone, time) is { } next)
        {
            yield return time = next;
        }
    }

    /// <summary>The times that are due, and not dealt with.</summary>
    /// <param name="since">Up to this they are dealt with.</param>
    /// <param name="now">The time.</param>
    /// <param name="grace">For how long a time can still be met.</param>
    /// <returns>The time to meet, and one that was missed; each null when there is none.</returns>
    public (DateTimeOffset? Due, DateTimeOffset? Missed) DueAt(DateTimeOffset since, DateTimeOffset now, TimeSpan grace)
    {
        // Only those within the grace are counted out: of a long silence it is enough to know the first.
        var fresh = After(since > now - grace ? since : now - grace).TakeWhile(time => time <= now).ToList();
        var first = calendar.Next(schedule.Cron!, _zone, since);
        return (fresh is [.., var latest] ? latest : null, first <= now && first < (fresh is [.., var due] ? due : now) ? first : null);
    }

    /// <summary>Whether commands may be sent at a time, and until when; null for no limit.</summary>
    public (bool May, DateTimeOffset? Until) Window(DateTimeOffset time) =>
        schedule.Window is not { From: { } from, To: { } to } ? (true, null)
        : new IssueWindow(from, to, _zone).EndFor(time) is { } end ? (true, end)
        : (false, null);
}
