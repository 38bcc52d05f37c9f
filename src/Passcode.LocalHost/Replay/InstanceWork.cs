using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Replay;

/// <summary>Does what a workflow asked for, and tells what came of it. Writes nothing.</summary>
internal sealed class InstanceWork(string instanceId, Inbox inbox, StepRunner steps, TimeProvider time, Shutdown shutdown)
{
    // A timer cannot be set for much longer.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(30);

    /// <summary>Does it.</summary>
    /// <returns>The event, and the signal that is received with it.</returns>
    public async Task<(JournalEvent Event, InboxSignal? Received)> Do(WorkflowRequest request) => request switch
    {
        WorkflowRequest.RunStep step => (await steps.Run(instanceId, step, shutdown), null),
        WorkflowRequest.Sleep sleep => (await Sleep(sleep.Until), null),
        WorkflowRequest.Wait wait => await Wait(wait),
        _ => throw new InvalidOperationException($"The driver cannot do {request.GetType().Name}."),
    };

    private async Task<JournalEvent> Sleep(DateTimeOffset until)
    {
        while (Remaining(until) is { } remaining)
        {
            await Task.Delay(remaining, time, shutdown.Asked);
        }

        return new JournalEvent.Slept(time.GetUtcNow(), until);
    }

    private async Task<(JournalEvent, InboxSignal?)> Wait(WorkflowRequest.Wait wait)
    {
        while (true)
        {
            if (inbox.First(wait.Signal) is { } signal)
            {
                return (new JournalEvent.SignalReceived(time.GetUtcNow(), wait.Signal, wait.Deadline, signal.Payload), signal);
            }

            if (Remaining(wait.Deadline) is not { } remaining)
            {
                return (new JournalEvent.TimedOut(time.GetUtcNow(), wait.Signal, wait.Deadline), null);
            }

            await Arrival(wait.Signal, remaining);
            shutdown.Asked.ThrowIfCancellationRequested();
        }
    }

    // Awaited directly, without Task.WaitAsync or Task.WhenAny, which would go on in the thread pool whatever context awaits them.
    private async Task Arrival(string signal, TimeSpan patience)
    {
        var woken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Wake() => woken.TrySetResult();

        using var timer = time.CreateTimer(_ => Wake(), null, patience, Timeout.InfiniteTimeSpan);
        using var stop = shutdown.Asked.Register(Wake);
        inbox.Arrived += Wake;
        try
        {
            // It may have arrived before anybody listened.
            if (inbox.First(signal) is null)
            {
                await woken.Task;
            }
        }
        finally
        {
            inbox.Arrived -= Wake;
        }
    }

    private TimeSpan? Remaining(DateTimeOffset until)
    {
        var remaining = until - time.GetUtcNow();
        return remaining <= TimeSpan.Zero ? null : remaining < LongestTimer ? remaining : LongestTimer;
    }
}
