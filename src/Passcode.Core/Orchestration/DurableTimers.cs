using Microsoft.DurableTask;

namespace Passcode.Core.Orchestration;

/// <summary>Durable timers that do not end early.</summary>
internal static class DurableTimers
{
    private static readonly TimeSpan Cut = TimeSpan.FromSeconds(1);

    /// <summary>Waits until a time; returns at once if it has passed.</summary>
    /// <param name="context">The orchestration.</param>
    /// <param name="time">
    /// The end of the wait, which ends within a second after it. Azure Storage cuts the rest off to whole seconds, so a timer for the time itself
    /// fires up to a second early, and one for what is then left of the second at once, again and again.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task WaitUntil(this TaskOrchestrationContext context, DateTimeOffset time, CancellationToken cancellationToken = default)
    {
        while (context.CurrentUtcDateTime < time.UtcDateTime && !cancellationToken.IsCancellationRequested)
        {
            await context.CreateTimer((time + Cut).UtcDateTime, cancellationToken);
        }
    }
}
