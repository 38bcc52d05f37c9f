using System.Diagnostics.CodeAnalysis;

namespace Passcode.LocalHost.Housekeeping;

/// <summary>Does the chores shortly after the start and every hour from then on.</summary>
public sealed partial class HourlyChores(IEnumerable<Chore> chores, TimeProvider time, ILogger<HourlyChores> logger) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>Does them until it is told to stop.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        await Task.Delay(AfterStart, time, cancellation);
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            foreach (var chore in chores)
            {
                await Do(chore, cancellation);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Run(stoppingToken);

    [SuppressMessage("Design", "CA1031", Justification = "A chore that fails is done again in an hour, and stops no other.")]
    private async Task Do(Chore chore, CancellationToken cancellation)
    {
        try
        {
            await chore.Do(cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Log.ChoreFailed(logger, exception, chore.Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5201, LogLevel.Warning, "Chore {Chore} failed; it is done again in an hour.")]
        public static partial void ChoreFailed(ILogger logger, Exception exception, string chore);
    }
}
