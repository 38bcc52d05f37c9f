using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Passcode.Core.Observability;
using Passcode.Core.Workflows;
using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Replay;

/// <summary>Runs the bodies of steps, again by their retry policies, no more at a time than the settings allow.</summary>
internal sealed partial class StepRunner(
    IServiceProvider services,
    IEnumerable<StepBinding> bindings,
    IOptions<ReplayOptions> options,
    TimeProvider time,
    ILogger<StepRunner> logger) : IDisposable
{
    private readonly FrozenDictionary<string, StepBinding> _bindings = bindings.ToFrozenDictionary(binding => binding.Name);
    private readonly SemaphoreSlim _slots = new(options.Value.ConcurrentSteps);

    /// <summary>Runs a step until it gives an output or its attempts are used up.</summary>
    public async Task<JournalEvent> Run(string instanceId, WorkflowRequest.RunStep request, Shutdown shutdown)
    {
        if (!_bindings.TryGetValue(request.Step, out var binding))
        {
            return Failure(request, $"Step '{request.Step}' has no body in this version.");
        }

        for (var attempt = 1; ; attempt++)
        {
            if (await Attempt(binding, instanceId, request, attempt, shutdown) is { } output)
            {
                return new JournalEvent.StepCompleted(time.GetUtcNow(), request.Step, request.InputHash, output);
            }

            if (attempt >= binding.Retry.MaxAttempts)
            {
                return Failure(request, $"Step '{request.Step}' failed {attempt} times.");
            }

            await Task.Delay(binding.Retry.DelayAfter(attempt), time, shutdown.Asked);
        }
    }

    public void Dispose() => _slots.Dispose();

    [SuppressMessage("Design", "CA1031", Justification = "An exception of a step means: try again.")]
    private async Task<string?> Attempt(
        StepBinding binding, string instanceId, WorkflowRequest.RunStep request, int attempt, Shutdown shutdown)
    {
        await _slots.WaitAsync();
        using var activity = PasscodeMetrics.Source.StartActivity(binding.Name);
        activity?.SetTag("passcode.instance", instanceId);
        try
        {
            shutdown.Asked.ThrowIfCancellationRequested();
            return await binding.Run(services, request.Input, shutdown.Enforced);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && shutdown.Asked.IsCancellationRequested))
        {
            activity?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, exception.GetType().Name);
            Log.AttemptFailed(logger, exception, binding.Name, instanceId, attempt, binding.Retry.MaxAttempts);
            return null;
        }
        finally
        {
            _slots.Release();
        }
    }

    private JournalEvent.StepFailed Failure(WorkflowRequest.RunStep request, string message) =>
        new(time.GetUtcNow(), request.Step, request.InputHash, message);

    private static partial class Log
    {
        [LoggerMessage(5101, LogLevel.Warning, "Step {Step} of {InstanceId} failed, attempt {Attempt} of {Attempts}.")]
        public static partial void AttemptFailed(
            ILogger logger, Exception exception, string step, string instanceId, int attempt, int attempts);
    }
}
