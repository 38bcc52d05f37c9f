using System.Diagnostics.CodeAnalysis;

namespace Passcode.LocalHost.Housekeeping;

/// <summary>Does jobs again and again while the host runs.</summary>
/// <param name="afterStart">The pause before the first time.</param>
/// <param name="period">From one time to the next.</param>
/// <param name="scopes">Where each job gets its services.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Takes failures.</param>
public abstract partial class PeriodicWork(TimeSpan afterStart, TimeSpan period, IServiceScopeFactory scopes, TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>What is done.</summary>
    protected abstract IEnumerable<RecurringJob> Jobs { get; }

    /// <summary>Does it until it is told to stop.</summary>
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

    [SuppressMessage("Design", "CA1031", Justification = "A job that fails is done again the next time, and stops no other.")]
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
