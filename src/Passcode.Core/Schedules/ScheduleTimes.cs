namespace Passcode.Core.Schedules;

/// <summary>When a schedule is due. It depends on nothing but what it is given.</summary>
/// <param name="schedule">The schedule's settings, valid.</param>
/// <param name="calendar">Reads them.</param>
public sealed class ScheduleTimes(ScheduleOptions schedule, ICalendar calendar)
{
    private readonly TimeZoneInfo _zone = calendar.Zone(schedule.TimeZone)
        ?? throw new ArgumentException($"There is no time zone {schedule.TimeZone}.", nameof(schedule));

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

/// <summary>The times of day in which a schedule may send commands.</summary>
/// <param name="from">When it begins, in local time.</param>
/// <param name="to">When it ends, exclusive. Before <paramref name="from"/>, it ends on the next day.</param>
/// <param name="zone">Whose local time.</param>
public sealed class IssueWindow(TimeOnly from, TimeOnly to, TimeZoneInfo zone)
{
    /// <summary>The end of the window that a time is in; null when it is in none.</summary>
    public DateTimeOffset? EndFor(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        var crossesMidnight = from > to;
        return (crossesMidnight ? time >= from || time < to : time >= from && time < to)
            ? Instant(local.Date.AddDays(crossesMidnight && time >= from ? 1 : 0) + to.ToTimeSpan(), at)
            : null;
    }

    private DateTimeOffset Instant(DateTime end, DateTimeOffset after)
    {
        // A clock that jumps over the end passes it when it jumps.
        var last = end;
        while (zone.IsInvalidTime(last))
        {
            last = last.AddMinutes(-1);
        }

        var passed = last == end ? TimeSpan.Zero : TimeSpan.FromMinutes(1);
        var instants = zone.IsAmbiguousTime(last) ? zone.GetAmbiguousTimeOffsets(last) : [zone.GetUtcOffset(last)];

        // A clock that shows the end twice ends the window at the first, unless that is over.
        return instants.Select(offset => new DateTimeOffset(last, offset) + passed).Order().First(instant => instant > after || instants.Length == 1)
            .ToUniversalTime();
    }
}

/// <summary>Reads CRON expressions and the names of time zones.</summary>
public interface ICalendar
{
    /// <summary>What is wrong with an expression of six fields, seconds first, as the end of a sentence; null when nothing is.</summary>
    string? CronProblem(string cron);

    /// <summary>The zone of an IANA or Windows name; null when this machine knows none of that name.</summary>
    TimeZoneInfo? Zone(string name);

    /// <summary>
    /// The first time after another. Local times that a change of the clock leaves out come when it has changed; those that it brings
    /// twice come once, unless the expression is for every second, minute or hour.
    /// </summary>
    /// <param name="cron">The expression, without problems.</param>
    /// <param name="zone">Whose local times it names.</param>
    /// <param name="after">Exclusive.</param>
    /// <returns>The time; null when there never is one.</returns>
    DateTimeOffset? Next(string cron, TimeZoneInfo zone, DateTimeOffset after);
}
