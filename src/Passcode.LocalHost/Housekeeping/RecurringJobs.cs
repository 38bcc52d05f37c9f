namespace Passcode.LocalHost.Housekeeping;

/// <summary>Does the jobs shortly after the start and every hour from then on.</summary>
public sealed class RecurringJobs(IEnumerable<RecurringJob> jobs, IServiceScopeFactory scopes, TimeProvider time, ILogger<RecurringJobs> logger)
    : PeriodicWork(TimeSpan.FromSeconds(15), TimeSpan.FromHours(1), scopes, time, logger)
{
    /// <inheritdoc />
    protected override IEnumerable<RecurringJob> Jobs => jobs;
}
