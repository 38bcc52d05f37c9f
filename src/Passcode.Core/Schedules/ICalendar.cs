namespace Passcode.Core.Schedules;

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
