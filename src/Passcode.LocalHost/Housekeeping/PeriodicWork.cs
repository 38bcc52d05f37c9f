using System.Diagnostics.CodeAnalysis;

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
