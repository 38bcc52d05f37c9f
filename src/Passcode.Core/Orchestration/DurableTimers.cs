using Microsoft.DurableTask;

namespace Passcode.Core.Orchestration;

/// <summary>Durable timers that do not end early.</summary>
internal static class DurableTimers
{
    /// <summary>Waits until a time; returns at once if it has passed.</summary>
    /// <param name="context">The orchestration.</param>
    /// <param name="time">The end of the wait. Azure Storage counts whole seconds and may fire a second early, so it is rounded up and checked again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task WaitUntil(this TaskOrchestrationContext context, DateTimeOffset time, CancellationToken cancellationToken = default)
    {
        while (context.CurrentUtcDateTime < time.UtcDateTime && !cancellationToken.IsCancellationRequested)
        {
            await context.CreateTimer(NextSecond(time), cancellationToken);
        }
    }

    private static DateTime NextSecond(DateTimeOffset time) =>
        new((time.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
}
