using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
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
        string[] failures = [.. options.SelectMany(schedule => Problems(schedule.Key, schedule.Value)).Select(problem => $"{SchedulesOptions.Section}:{problem}")];
        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Problems(string name, ScheduleOptions schedule)
    {
        if (!ScheduleName().IsMatch(name))
        {
            yield return $"{name}: must have a name of up to 64 letters, digits, dashes and underscores.";
        }

        foreach (var (setting, problem) in schedule.Problems(bulk.Value.MaxTargets, calendar))
        {
            yield return $"{name}:{setting}: {problem}";
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex ScheduleName();
}

internal static class SchedulesServices
{
    public static IServiceCollection AddSchedulesOptions(this IServiceCollection services)
    {
        services.AddOptions<SchedulesOptions>()
            .BindConfiguration(SchedulesOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        return services.AddSingleton<IValidateOptions<SchedulesOptions>, SchedulesValidator>();
    }
}
