using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.DurableTask;
using Passcode.Core;
using Passcode.Core.Workflows;

namespace Passcode.Functions.Durable;

/// <summary>
/// What a workflow may do, on Durable Task: steps are activities, signals external events, waiting is durable timers. Values cross as
/// <see cref="JsonElement"/> in the product's own dialect, whatever serializer the worker has: see docs/decisions/0007.
/// </summary>
public sealed class DurableWorkflow(TaskOrchestrationContext context) : IWorkflow
{
    // The SDK keeps waiters on a stack: one that is cancelled stays there and swallows the next event of its name, so none ever is. A wait
    // that ends at its deadline leaves its waiter to the next wait for that signal. Names are compared as the SDK does.
    private readonly Dictionary<string, Task<JsonElement>> _waiters = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public string InstanceId => context.InstanceId;

    /// <inheritdoc />
    public DateTimeOffset UtcNow => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    /// <inheritdoc />
    public async Task<TOutput> Run<TInput, TOutput>(Step<TInput, TOutput> step, TInput input)
    {
        ArgumentNullException.ThrowIfNull(step);
        context.SetCustomStatus(step.Name);
        try
        {
            var output = await context.CallActivityAsync<JsonElement>(
                step.Name, JsonSerializer.SerializeToElement(input, PasscodeJson.Options), step.Retry.ToTaskOptions());
            return output.Deserialize<TOutput>(PasscodeJson.Options)!;
        }
        catch (TaskFailedException failure)
        {
            throw new StepFailedException($"Step '{step.Name}' failed {step.Retry.MaxAttempts} times.", failure);
        }
    }

    /// <inheritdoc />
    public async Task SleepUntil(DateTimeOffset time)
    {
        // Azure Storage counts in whole seconds and may fire a short timer early.
        while (UtcNow < time)
        {
            await context.CreateTimer(time.UtcDateTime, CancellationToken.None);
        }
    }

    /// <inheritdoc />
    public async Task<T?> WaitFor<T>(Signal<T> signal, DateTimeOffset deadline)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(signal);
        if (!_waiters.TryGetValue(signal.Name, out var waiter))
        {
            waiter = _waiters[signal.Name] = context.WaitForExternalEvent<JsonElement>(signal.Name, CancellationToken.None);
        }

        while (!waiter.IsCompleted && UtcNow < deadline)
        {
            await Arrival(waiter, deadline);
        }

        if (!waiter.IsCompleted)
        {
            return null;
        }

        _waiters.Remove(signal.Name);
        return (await waiter).Deserialize<T>(PasscodeJson.Options);
    }

    /// <summary>
    /// Hands the signals that reached a waiter after its wait was over to the next turn. Those that never reached one are handed on by the SDK.
    /// </summary>
    internal void HandOn()
    {
        foreach (var (name, waiter) in _waiters.Where(entry => entry.Value.IsCompletedSuccessfully))
        {
            context.SendEvent(context.InstanceId, name, waiter.Result);
        }
    }

    [SuppressMessage("Performance", "CA1849", Justification = "CancelAsync goes on outside the orchestrator's thread, where the orchestration is lost.")]
    private async Task Arrival(Task<JsonElement> waiter, DateTimeOffset deadline)
    {
        // A timer left running would keep the orchestration from ending.
        using var over = new CancellationTokenSource();
        await Task.WhenAny(waiter, context.CreateTimer(deadline.UtcDateTime, over.Token));
        over.Cancel();
    }
}
