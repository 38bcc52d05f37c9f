using Passcode.Core.Schedules;

namespace Passcode.LocalHost.Housekeeping;

/// <summary>Runs due schedules every few seconds.</summary>
public sealed class ScheduleClock(IServiceScopeFactory scopes, TimeProvider time, ILogger<ScheduleClock> logger)
    : PeriodicWork(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), scopes, time, logger)
{
    /// <inheritdoc />
    protected override IEnumerable<RecurringJob> Jobs { get; } = [new("run schedules", (services, token) => services.GetRequiredService<RunSchedules>().Execute(token))];
}
