using System.Diagnostics.Metrics;
using System.Text.Json;
using Passcode.Core;
using Passcode.Core.Observability;
using Passcode.Core.Workflows;
using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Replay;

/// <summary>
/// Runs workflows on one machine over a journal: the local stand-in for Durable Task. One process may drive a journal at a time.
/// </summary>
public sealed partial class ReplayDriver : IWorkflowClient, IHostedService, IDisposable
{
    private readonly ReplayParts _parts;
    private readonly Shutdown _shutdown;
    private readonly Meter _meter;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (WorkflowInstance Instance, Task Run)> _driven = new(StringComparer.Ordinal);

    /// <summary>Makes a driver for the workflows and steps that are registered.</summary>
    internal ReplayDriver(
        IJournal journal,
        IEnumerable<IWorkflowDefinition> workflows,
        StepRunner steps,
        IMeterFactory meters,
        TimeProvider time,
        ILogger<ReplayDriver> logger)
    {
        _shutdown = new Shutdown(time);
        _parts = new(journal, workflows.ToDictionary(workflow => workflow.Name), steps, time, logger, _shutdown);
        _meter = meters.Create(PasscodeMetrics.Name);
        _meter.CreateObservableGauge(
            "passcode.workflows", Measure, "{instance}", "Unfinished workflow instances by what they are doing.");
    }

    /// <summary>What each unfinished instance is doing, by its id.</summary>
    public IReadOnlyDictionary<string, InstanceActivity> Instances
    {
        get
        {
            lock (_lock)
            {
                return _driven.ToDictionary(entry => entry.Key, entry => entry.Value.Instance.Activity);
            }
        }
    }

    /// <inheritdoc />
    public async Task Start<TState, TResult>(
        Workflow<TState, TResult> workflow, string instanceId, TState state, CancellationToken cancellation)
    {
        var start = new InstanceStart(
            instanceId, workflow.Name, JsonSerializer.Serialize(state, PasscodeJson.Options), _parts.Time.GetUtcNow());
        var isNew = await _parts.Journal.TryStart(start, cancellation);
        Drive(instanceId, isNew ? InstanceHistory.Of(start) : null);
    }

    /// <inheritdoc />
    public async Task Raise<T>(Signal<T> signal, string instanceId, T payload, CancellationToken cancellation)
        where T : class
    {
        if (Find(instanceId) is { } instance)
        {
            var json = JsonSerializer.Serialize(payload, PasscodeJson.Options);
            await instance.Post(InboxSignal.Raised(_parts.Time.GetUtcNow(), signal.Name, json), cancellation);
        }
    }

    /// <summary>Takes up every unfinished instance.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var unfinished = await _parts.Journal.Unfinished(cancellationToken);
        foreach (var instanceId in unfinished)
        {
            Drive(instanceId, fresh: null);
        }

        if (unfinished.Count > 0)
        {
            Log.Resumed(_parts.Logger, unfinished.Count);
        }
    }

    /// <summary>Lets the steps under way end, for a few seconds; what they leave undone is taken up at the next start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _shutdown.Begin();
        await Task.WhenAll(Runs()).WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _meter.Dispose();
        _shutdown.Dispose();
    }

    // An instance that is being driven is called: it tries again if it is parked, and looks again if it is about to leave.
    private void Drive(string instanceId, InstanceHistory? fresh)
    {
        lock (_lock)
        {
            if (!_driven.TryGetValue(instanceId, out var driven) || !driven.Instance.TryCall())
            {
                var instance = new WorkflowInstance(instanceId, _parts);
                _driven[instanceId] = (instance, Run(instance, fresh));
            }
        }
    }

    private async Task Run(WorkflowInstance instance, InstanceHistory? fresh)
    {
        // The caller has what it wanted, a durable start; it need not wait for the first step.
        await Task.Yield();
        await instance.Run(fresh);
        lock (_lock)
        {
            if (_driven.TryGetValue(instance.Id, out var driven) && driven.Instance == instance)
            {
                _driven.Remove(instance.Id);
            }
        }
    }

    private WorkflowInstance? Find(string instanceId)
    {
        lock (_lock)
        {
            return _driven.TryGetValue(instanceId, out var driven) ? driven.Instance : null;
        }
    }

    private IEnumerable<Measurement<int>> Measure() => Instances.Values
        .CountBy(activity => activity)
        .Select(count => new Measurement<int>(count.Value, new KeyValuePair<string, object?>("activity", count.Key.ToWireName())));

    private Task[] Runs()
    {
        lock (_lock)
        {
            return [.. _driven.Values.Select(driven => driven.Run)];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5104, LogLevel.Information, "{Count} unfinished instances go on.")]
        public static partial void Resumed(ILogger logger, int count);
    }
}
