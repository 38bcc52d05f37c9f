using Cronos;
using Passcode.Core.Schedules;
using TimeZoneConverter;

namespace Passcode.Adapters.Calendars;

/// <summary>CRON by Cronos. Windows' names of zones are translated, as .NET knows them on Linux only with ICU, which is left out here.</summary>
public sealed class CronCalendar : ICalendar
{
    /// <inheritdoc />
    public string? CronProblem(string cron)
    {
        try
        {
            Parse(cron);
            return null;
        }
        catch (CronFormatException refusal)
        {
            return $"must be six fields, seconds first, such as 0 30 2 * * SUN. {refusal.Message}";
        }
    }

    /// <inheritdoc />
    public TimeZoneInfo? Zone(string name) => TZConvert.TryGetTimeZoneInfo(name, out var zone) ? zone : null;

    /// <inheritdoc />
    public DateTimeOffset? Next(string cron, TimeZoneInfo zone, DateTimeOffset after) =>
        Parse(cron).GetNextOccurrence(after, zone)?.ToUniversalTime();

    private static CronExpression Parse(string cron) => CronExpression.Parse(cron, CronFormat.IncludeSeconds);
}
