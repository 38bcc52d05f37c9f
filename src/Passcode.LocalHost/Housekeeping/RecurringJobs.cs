namespace Passcode.LocalHost.Housekeeping;

/// <summary>Runs the jobs shortly after the start and then every hour.</summary>
public sealed class RecurringJobs(IEnumerable<RecurringJob> jobs, IServiceScopeFactory scopes, TimeProvider time, ILogger<RecurringJobs> logger)
    : PeriodicWork(TimeSpan.FromSeconds(15), TimeSpan.FromHours(1), scopes, time, logger)
{
    /// <inheritdoc />
    protected override IEnumerable<RecurringJob> Jobs => jobs;
}
