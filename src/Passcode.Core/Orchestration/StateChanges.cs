using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Passcode.Core.Orchestration;

/// <summary>
/// The external event <c>StateChanged</c>: the record of a reset or a bulk run has changed, look at it again. The record decides; an event
/// that is lost costs time, so no wait for it is longer than <see cref="LongestWait"/> (docs/decisions/0001).
/// </summary>
/// <param name="context">The orchestration that waits. One instance serves all waits of an execution.</param>
internal sealed class StateChanges(TaskOrchestrationContext context)
{
    /// <summary>The event's name.</summary>
    public const string EventName = "StateChanged";

    /// <summary>After so long a decision is found in the record even if its event was lost.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>A time, or the end of <see cref="LongestWait"/> where that is earlier.</summary>
    public static DateTimeOffset AtLatest(DateTimeOffset time, DateTimeOffset now) => time - now < LongestWait ? time : now + LongestWait;

    // Durable Task keeps waiters on a stack. A cancelled one stays there and takes the next event, so a wait that ends at its time leaves its
    // waiter to the next wait.
    private Task<string>? _waiter;

    /// <summary>Waits until a time or until the event arrives, also one that arrived since the last wait.</summary>
    public async Task WaitUntil(DateTimeOffset time)
    {
        using var changed = new CancellationTokenSource();
        _waiter ??= context.WaitForExternalEvent<string>(EventName, CancellationToken.None);
        await Task.WhenAny(_waiter, context.WaitUntil(time, changed.Token));
#pragma warning disable CA1849 // CancelAsync continues in the thread pool, where an orchestrator is lost.
        changed.Cancel();
#pragma warning restore CA1849
        _waiter = _waiter.IsCompleted ? null : _waiter;
    }
}

/// <summary>Raises the event <c>StateChanged</c>.</summary>
public static class StateChangedEvent
{
    /// <summary>Tells an orchestration that its record has changed. Nothing happens if it is not running.</summary>
    /// <param name="client">The client.</param>
    /// <param name="instanceId">The id of the reset or the bulk run.</param>
    /// <param name="reason">What changed, for the history.</param>
    /// <param name="cancellationToken">Cancels the call; the event may be raised all the same.</param>
    [SuppressMessage("Design", "CA1031", Justification = "An event that cannot be raised must not undo a decision that is recorded.")]
    public static async Task RaiseStateChanged(
        this DurableTaskClient client, string instanceId, string reason, CancellationToken cancellationToken)
    {
        try
        {
            await client.RaiseEventAsync(instanceId, StateChanges.EventName, reason, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The decision is recorded and is found there after LongestWait at the latest; to fail now would tell the caller otherwise.
        }
    }
}

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
