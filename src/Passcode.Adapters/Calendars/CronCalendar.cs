using Cronos;
using Passcode.Core.Schedules;
using TimeZoneConverter;

namespace Passcode.Adapters.Calendars;

/// <summary>Evaluates CRON expressions with Cronos. Windows time zone names are converted here, because .NET on Linux converts them only
/// with ICU, which this app does not include.</summary>
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
            return $"must have six fields, starting with seconds, such as 0 30 2 * * SUN. {refusal.Message}";
        }
    }

    /// <inheritdoc />
    public TimeZoneInfo? Zone(string name) => TZConvert.TryGetTimeZoneInfo(name, out var zone) ? zone : null;

    /// <inheritdoc />
    public DateTimeOffset? Next(string cron, TimeZoneInfo zone, DateTimeOffset after) =>
        Parse(cron).GetNextOccurrence(after, zone)?.ToUniversalTime();

    private static CronExpression Parse(string cron) => CronExpression.Parse(cron, CronFormat.IncludeSeconds);
}
