using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Passcode.Core.BulkRuns;

namespace Passcode.Core.Schedules;

/// <summary>Settings <c>Passcode:Schedules</c>: the schedules by their name, up to 64 letters, digits, dashes and underscores.</summary>
public sealed class SchedulesOptions() : Dictionary<string, ScheduleOptions>(StringComparer.OrdinalIgnoreCase)
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Schedules";
}

/// <summary>Refuses at start what no schedule can have, the expressions and time zones that the calendar cannot read included.</summary>
internal sealed partial class SchedulesValidator(ICalendar calendar, IOptions<BulkOptions> bulk) : IValidateOptions<SchedulesOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, SchedulesOptions options)
    {
        string[] failures = [.. options.SelectMany(schedule => Problems(schedule.Key, schedule.Value))];
        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    // What is wrong with the settings of bulk runs is reported there, and hides no error of schedules.
    private int MaxTargets()
    {
        try
        {
            return bulk.Value.MaxTargets;
        }
        catch (OptionsValidationException)
        {
            return int.MaxValue;
        }
    }

    private IEnumerable<string> Problems(string name, ScheduleOptions schedule)
    {
        if (!ScheduleName().IsMatch(name))
        {
            yield return $"{name}: must have a name of up to 64 letters, digits, dashes and underscores.";
        }

        foreach (var (setting, problem) in schedule.Problems(MaxTargets(), calendar))
        {
            yield return $"{name}:{setting}: {problem}";
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex ScheduleName();
}
