using System.Diagnostics.CodeAnalysis;
using Passcode.Core.BulkRuns;
using Passcode.Core.Resets;
using Passcode.Core.Schedules;

namespace Passcode.LocalHost.Housekeeping;

/// <summary>Runs jobs periodically while the host runs.</summary>
/// <param name="afterStart">The time from the start of the host to the first run.</param>
/// <param name="period">The time between two runs.</param>
/// <param name="scopes">Creates a scope for each job.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Logs failures.</param>
public abstract partial class PeriodicWork(TimeSpan afterStart, TimeSpan period, IServiceScopeFactory scopes, TimeProvider time, ILogger logger) : BackgroundService
{
    protected abstract IEnumerable<RecurringJob> Jobs { get; }

    /// <summary>Runs the jobs until cancelled.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        await Task.Delay(afterStart, time, cancellationToken);
        using var timer = new PeriodicTimer(period, time);
        do
        {
            foreach (var job in Jobs)
            {
                await Do(job, cancellationToken);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Run(stoppingToken);

    [SuppressMessage("Design", "CA1031", Justification = "A failed job runs again in the next period, and does not affect other jobs.")]
    private async Task Do(RecurringJob job, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await job.Do(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.JobFailed(logger, exception, job.Name, period);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5201, LogLevel.Warning, "Recurring job {Job} failed; it runs again in {Period}.")]
        public static partial void JobFailed(ILogger logger, Exception exception, string job, TimeSpan period);
    }
}

/// <summary>A job that runs periodically.</summary>
/// <param name="Name">The name, for logs.</param>
/// <param name="Do">Runs the job with the services of its scope.</param>
public sealed record RecurringJob(string Name, Func<IServiceProvider, CancellationToken, Task> Do);

/// <summary>Runs the jobs shortly after the start and then every hour.</summary>
public sealed class RecurringJobs(IEnumerable<RecurringJob> jobs, IServiceScopeFactory scopes, TimeProvider time, ILogger<RecurringJobs> logger)
    : PeriodicWork(TimeSpan.FromSeconds(15), TimeSpan.FromHours(1), scopes, time, logger)
{
    /// <inheritdoc />
    protected override IEnumerable<RecurringJob> Jobs => jobs;
}

/// <summary>
/// Reconciles resets and bulk runs shortly after the start and every five minutes: a machine that lost its power, and Azurite's latest seconds with
/// it, has orchestrations that nothing drives, and somebody in front of it.
/// </summary>
public sealed class Reconciliation(IServiceScopeFactory scopes, TimeProvider time, ILogger<Reconciliation> logger)
    : PeriodicWork(TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(5), scopes, time, logger)
{
    /// <inheritdoc />
    protected override IEnumerable<RecurringJob> Jobs { get; } =
    [
        new("reconcile resets", (services, token) => services.GetRequiredService<ReconcileResets>().Execute(token)),
        new("reconcile bulk runs", (services, token) => services.GetRequiredService<ReconcileBulkRuns>().Execute(token)),
    ];
}

/// <summary>Runs due schedules every few seconds.</summary>
public sealed class ScheduleClock(IServiceScopeFactory scopes, TimeProvider time, ILogger<ScheduleClock> logger)
    : PeriodicWork(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), scopes, time, logger)
{
    /// <inheritdoc />
    protected override IEnumerable<RecurringJob> Jobs { get; } = [new("run schedules", (services, token) => services.GetRequiredService<RunSchedules>().Execute(token))];
}
