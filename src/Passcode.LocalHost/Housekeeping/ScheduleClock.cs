using Passcode.Core.Schedules;

namespace Passcode.LocalHost.Housekeeping;

/// <summary>Looks after the schedules of bulk runs every few seconds.</summary>
public sealed class ScheduleClock(RunSchedules schedules, TimeProvider time, ILogger<ScheduleClock> logger)
    : PeriodicWork(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), time, logger)
{
    /// <inheritdoc />
    protected override IEnumerable<Chore> Chores { get; } = [new("run schedules", schedules.Run)];
}
