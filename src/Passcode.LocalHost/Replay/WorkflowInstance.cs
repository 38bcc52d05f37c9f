using System.Diagnostics.CodeAnalysis;
using Passcode.Core.Workflows;
using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Replay;

/// <summary>
/// Drives one instance: replay, do what the workflow asks for, write what came of it, replay again. Whatever goes wrong with the
/// journal, the instance is loaded again and goes on from what the journal holds.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for has nothing to dispose of.")]
internal sealed partial class WorkflowInstance(string id, ReplayParts parts)
{
    private readonly Inbox _inbox = new();
    private readonly InstanceCall _call = new();

    // A signal is posted, or the instance loaded or removed, but never two of these at a time: the inbox stays what the journal holds.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _takesSignals = true;

    public string Id => id;

    public InstanceActivity Activity { get; private set; } = InstanceActivity.Stepping;

    /// <summary>Asks a parked instance to try again, and a finishing one to look whether it was started anew.</summary>
    /// <returns>False when the instance has left; then another must take its place.</returns>
    public bool TryCall() => _call.TryCall();

    /// <summary>Posts a signal, unless the instance has ended.</summary>
    public Task<bool> Post(InboxSignal signal, CancellationToken cancellation) => Exclusively(async () =>
    {
        if (_takesSignals)
        {
            await parts.Journal.Post(id, signal, cancellation);
            _inbox.Add(signal);
        }

        return _takesSignals;
    });

    /// <summary>Runs the instance to its end, or until the driver stops.</summary>
    /// <param name="fresh">The history, when it is known because the instance was started just now.</param>
    [SuppressMessage("Design", "CA1031", Justification = "A failing journal never ends an instance; what else fails is in TurnOutcome.")]
    public async Task Run(InstanceHistory? fresh)
    {
        for (var failures = 0; ;)
        {
            try
            {
                await RunToEnd(fresh, () => failures = 0);
                return;
            }
            catch (OperationCanceledException) when (parts.Shutdown.Asked.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                fresh = null;
                Activity = InstanceActivity.Recovering;
                Log.JournalFailed(parts.Logger, exception, id);
            }

            await Task.Delay(RetryPolicy.Transient.DelayAfter(++failures), parts.Time, parts.Shutdown.Asked)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private async Task RunToEnd(InstanceHistory? history, Action progressed)
    {
        history ??= await Load();
        while (history is not null || !_call.TryLeave())
        {
            history = history is null ? await Load() : await Advance(history);
            progressed();
        }
    }

    private async Task<InstanceHistory?> Advance(InstanceHistory history)
    {
        parts.Shutdown.Asked.ThrowIfCancellationRequested();
        if (!parts.Workflows.TryGetValue(history.Workflow, out var definition))
        {
            return await Park(new InvalidOperationException($"This version has no workflow '{history.Workflow}'."));
        }

        switch (TurnReplay.Run(definition, history))
        {
            case TurnOutcome.Waits waits:
                return await Do(waits.Request, history, definition);
            case TurnOutcome.Continues continues:
                var next = history.NextTurn(continues.State, parts.Time.GetUtcNow());
                await parts.Journal.Continue(history, next, parts.Shutdown.Enforced);
                return next;
            case TurnOutcome.Breaks broken:
                return await Park(broken.Cause);
            default:
                await Remove();
                return null;
        }
    }

    private async Task<InstanceHistory?> Do(WorkflowRequest request, InstanceHistory history, IWorkflowDefinition definition)
    {
        Activity = request is WorkflowRequest.RunStep ? InstanceActivity.Stepping : InstanceActivity.Waiting;
        var (happened, received) = await new InstanceWork(id, _inbox, parts.Steps, parts.Time, parts.Shutdown).Do(request);
        var after = history.After(happened);

        // A failure that the workflow does not handle is not recorded, so that the step is tried again with the instance.
        if (happened is JournalEvent.StepFailed && TurnReplay.Run(definition, after) is TurnOutcome.Breaks broken)
        {
            return await Park(broken.Cause);
        }

        await parts.Journal.Append(history, happened, received, parts.Shutdown.Enforced);
        if (received is not null)
        {
            _inbox.Remove(received);
        }

        return after;
    }

    private async Task<InstanceHistory?> Park(Exception cause)
    {
        Activity = InstanceActivity.Parked;
        Log.Parked(parts.Logger, cause, id);
        await _call.Next(parts.Shutdown.Asked);
        return await Load();
    }

    private Task<InstanceHistory?> Load() => Exclusively(async () =>
    {
        var loaded = await parts.Journal.Load(id, parts.Shutdown.Asked);
        _takesSignals = loaded is not null;
        _inbox.Replace(loaded?.Inbox ?? []);
        return loaded?.History;
    });

    private Task<bool> Remove() => Exclusively(async () =>
    {
        _takesSignals = false;
        await parts.Journal.Remove(id, parts.Shutdown.Enforced);
        return true;
    });

    private async Task<T> Exclusively<T>(Func<Task<T>> access)
    {
        // Without a token, because with one the wait would go on in the thread pool whatever context awaits it.
        await _gate.WaitAsync();
        try
        {
            return await access();
        }
        finally
        {
            _gate.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5102, LogLevel.Warning, "The journal failed under instance {InstanceId}; it will be loaded again.")]
        public static partial void JournalFailed(ILogger logger, Exception exception, string instanceId);

        [LoggerMessage(5103, LogLevel.Critical, "Instance {InstanceId} cannot go on. It stays in the journal for the next start.")]
        public static partial void Parked(ILogger logger, Exception exception, string instanceId);
    }
}
