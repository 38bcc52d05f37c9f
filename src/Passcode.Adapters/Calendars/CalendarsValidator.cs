using Microsoft.Extensions.Options;
using Passcode.Core.BulkRuns;
using Passcode.Core.Schedules;

namespace Passcode.Adapters.Calendars;

/// <summary>Validates the CRON expressions and time zones of schedules at startup.</summary>
internal sealed class CalendarsValidator(ICalendar calendar) : IValidateOptions<BulkOptions>
{
    public ValidateOptionsResult Validate(string? name, BulkOptions options)
    {
        var problems = options.Schedules.SelectMany(schedule => Problems(schedule.Key, schedule.Value)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(string name, ScheduleOptions schedule)
    {
        var section = $"{BulkOptions.Section}:{nameof(BulkOptions.Schedules)}:{name}";
        if (!string.IsNullOrWhiteSpace(schedule.Cron) && calendar.CronProblem(schedule.Cron) is { } problem)
        {
            yield return $"{section}:{nameof(schedule.Cron)}: {problem}";
        }

        if (calendar.Zone(schedule.TimeZone) is null)
        {
            yield return $"{section}:{nameof(schedule.TimeZone)}: must be a time zone such as Europe/Stockholm or W. Europe Standard Time.";
        }
    }
}
