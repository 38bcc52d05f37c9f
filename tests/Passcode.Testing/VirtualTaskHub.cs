using System.Diagnostics.CodeAnalysis;
using DurableTask.Core;
using DurableTask.Core.Command;
using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.DependencyInjection;
using Passcode.LocalHost.Engine;
using IDurableTaskFactory = Microsoft.DurableTask.Worker.IDurableTaskFactory;

namespace Passcode.Testing;

/// <summary>
/// A process that works on a task hub, in virtual time. Orchestrators run on Durable Task's own executor, from the top of their history after
/// every event, so that waiters, timers, retries and <c>ContinueAsNew</c> behave as they do in production. Activities run in a scope of the
/// container; their inputs and outputs pass through <see cref="FunctionsHostJson"/>.
/// </summary>
public sealed class VirtualTaskHub
{
    // What a message takes. A timer that fires early at once, again and again, would stop the clock.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly HubStorage _storage;
    private readonly HubFaults _faults;
    private readonly TimeProvider _time;
    private readonly IServiceProvider _services;
    private readonly IDurableTaskFactory _tasks;
    private readonly DurableTaskShimFactory _shims;
    private readonly DurableTaskWorkerOptions _options;
    private bool _isDead;

    internal VirtualTaskHub(
        HubStorage storage, HubFaults faults, TimeProvider time, IServiceProvider services, IDurableTaskFactory tasks, DurableTaskWorkerOptions options)
    {
        (_storage, _faults, _time, _services, _tasks, _options) = (storage, faults, time, services, tasks, options);
        _shims = new DurableTaskShimFactory(options);
    }

    /// <summary>The ids of all instances.</summary>
    public IEnumerable<string> Instances => _storage.Instances.Keys;

    /// <summary>Whether any instance has not ended.</summary>
    public bool AnyUnderWay => _storage.Instances.Values.Any(instance => instance.IsUnderWay);

    /// <summary>How many activities have been run, by name.</summary>
    public Dictionary<string, int> ActivityRuns { get; } = new(StringComparer.Ordinal);

    /// <summary>How long the longest activity took.</summary>
    public TimeSpan LongestActivity { get; private set; }

    internal HubStorage Storage => _storage;

    internal DateTimeOffset UtcNow => _time.GetUtcNow();

    /// <summary>The stored history of an instance, as JSON: its present execution, and those before it where the storage keeps them.</summary>
    public string HistoryOf(string instanceId) =>
        HistoryReplay.Write([.. _storage.Instances[instanceId].EarlierExecutions, .. _storage.Instances[instanceId].History]);

    /// <summary>Takes up everything that is stored: messages, activities without a result, timers that have not fired.</summary>
    internal void Start()
    {
        foreach (var instance in _storage.Instances.Values.Where(instance => instance.IsUnderWay).ToList())
        {
            Wake(instance);
            foreach (var scheduled in Open<TaskScheduledEvent>(instance, done => (done as TaskCompletedEvent)?.TaskScheduledId ?? (done as TaskFailedEvent)?.TaskScheduledId))
            {
                Act(instance, scheduled);
            }

            foreach (var timer in Open<TimerCreatedEvent>(instance, done => (done as TimerFiredEvent)?.TimerId))
            {
                Delay(instance, timer);
            }
        }
    }

    /// <summary>The process is dead: nothing that it still does reaches the task hub.</summary>
    internal void Die() => _isDead = true;

    /// <summary>Starts an instance, in the place of what is under way or has ended under its id.</summary>
    internal async Task Begin(TaskName orchestrator, string id, string? input)
    {
        if (_faults.StartsTake > TimeSpan.Zero)
        {
            await Task.Delay(_faults.StartsTake * ++_faults.Starts, _time);
        }

        ExpectAlive();
        if (!_storage.Instances.TryGetValue(id, out var instance) || !instance.IsUnderWay)
        {
            _storage.Instances[id] = instance = new HubInstance(id, orchestrator, UtcNow);
        }

        Restart(instance, input, []);
    }

    internal void Raise(string instanceId, string name, string? payload)
    {
        if (!_isDead && !_faults.DropsEvent(instanceId, name) && _storage.Instances.TryGetValue(instanceId, out var instance))
        {
            Send(instance, instance.Execution, new EventRaisedEvent(-1, payload) { Name = name });
        }
    }

    // A dead process asks for nothing.
    private void ExpectAlive() => ObjectDisposedException.ThrowIf(_isDead, this);

    internal string? Serialize(object? value) => _options.DataConverter.Serialize(value);

    private static IEnumerable<TStarted> Open<TStarted>(HubInstance instance, Func<HistoryEvent, int?> idOfDone)
        where TStarted : HistoryEvent
    {
        var done = instance.History.Concat(instance.Inbox).Select(idOfDone).OfType<int>().ToHashSet();
        return [.. instance.History.OfType<TStarted>().Where(started => !done.Contains(started.EventId))];
    }

    private void Restart(HubInstance instance, string? input, IEnumerable<HistoryEvent> carriedOver)
    {
        instance.Execution = new OrchestrationInstance { InstanceId = instance.Id, ExecutionId = _storage.NextExecutionId() };
        instance.History = [];
        instance.Input = input;
        HistoryEvent[] waiting = [.. carriedOver, .. instance.Inbox.OfType<EventRaisedEvent>()];
        instance.Inbox.Clear();
        instance.Inbox.Enqueue(
            Now(new ExecutionStartedEvent(-1, input) { Name = instance.Orchestrator.Name, OrchestrationInstance = instance.Execution }));
        foreach (var message in waiting)
        {
            instance.Inbox.Enqueue(message);
        }

        Wake(instance);
    }

    private void Send(HubInstance instance, OrchestrationInstance execution, HistoryEvent message)
    {
        if (!_isDead && instance.IsUnderWay && instance.Execution == execution)
        {
            instance.Inbox.Enqueue(Now(message));
            Wake(instance);
        }
    }

    private async void Wake(HubInstance instance)
    {
        await Task.Yield();
        if (!_isDead && instance is { IsUnderWay: true, Inbox.Count: > 0 })
        {
            Play(instance);
        }
    }

    private void Play(HubInstance instance)
    {
        var state = new OrchestrationRuntimeState(instance.History);
        state.AddEvent(Now(new OrchestratorStartedEvent(-1)));
        while (instance.Inbox.TryDequeue(out var message))
        {
            state.AddEvent(message);
        }

        (instance.Status, instance.UpdatedAt) = (OrchestrationStatus.Running, UtcNow);
        var execution = instance.Execution;
        List<Action> effects = [];
        foreach (var action in Execute(_tasks, _shims, _services, instance.Orchestrator, state).Actions)
        {
            Apply(instance, state, action, effects);
        }

        state.AddEvent(Now(new OrchestratorCompletedEvent(-1)));
        if (instance.Execution == execution)
        {
            instance.History = [.. state.Events];
        }
        else if (_storage.KeepsEarlierExecutions)
        {
            instance.EarlierExecutions.AddRange(state.Events);
        }

        effects.ForEach(effect => effect());
    }

    internal static OrchestratorExecutionResult Execute(
        IDurableTaskFactory tasks, DurableTaskShimFactory shims, IServiceProvider services, TaskName name, OrchestrationRuntimeState state)
    {
        using var scope = services.CreateScope();
        return tasks.TryCreateOrchestrator(name, scope.ServiceProvider, out var orchestrator)
            ? new TaskOrchestrationExecutor(
                state, shims.CreateOrchestration(name, orchestrator), BehaviorOnContinueAsNew.Carryover, ErrorPropagationMode.UseFailureDetails).Execute()
            : throw new InvalidOperationException($"No orchestrator is named '{name}'.");
    }

    private void Apply(HubInstance instance, OrchestrationRuntimeState state, OrchestratorAction action, List<Action> effects)
    {
        switch (action)
        {
            case ScheduleTaskOrchestratorAction task:
                var scheduled = Now(new TaskScheduledEvent(task.Id, task.Name!, task.Version, task.Input));
                state.AddEvent(scheduled);
                effects.Add(() => Act(instance, scheduled));
                break;
            case CreateTimerOrchestratorAction timer:
                var created = Now(new TimerCreatedEvent(timer.Id) { FireAt = timer.FireAt });
                state.AddEvent(created);
                effects.Add(() => Delay(instance, created));
                break;
            case SendEventOrchestratorAction sent:
                state.AddEvent(Now(new EventSentEvent(sent.Id) { InstanceId = sent.Instance!.InstanceId, Name = sent.EventName, Input = sent.EventData }));
                effects.Add(() => Raise(sent.Instance.InstanceId!, sent.EventName!, sent.EventData));
                break;
            case OrchestrationCompleteOrchestratorAction { OrchestrationStatus: OrchestrationStatus.ContinuedAsNew } next:
                state.AddEvent(Now(new ExecutionCompletedEvent(next.Id, next.Result, next.OrchestrationStatus)));
                Restart(instance, next.Result, next.CarryoverEvents);
                break;
            case OrchestrationCompleteOrchestratorAction end:
                state.AddEvent(Now(new ExecutionCompletedEvent(end.Id, end.Result, end.OrchestrationStatus, end.FailureDetails)));
                effects.Add(() => instance.End(end.OrchestrationStatus, end.Result, end.FailureDetails));
                break;
            default:
                throw new NotSupportedException(action.GetType().Name);
        }
    }

    private async void Delay(HubInstance instance, TimerCreatedEvent timer)
    {
        var execution = instance.Execution;
        // As Azure Storage has it: what is left a moment later, when the message is sent, cut to whole seconds.
        var left = timer.FireAt - UtcNow.UtcDateTime - TimeSpan.FromTicks(1) - _faults.TimersFireEarlyBy;
        var wait = TimeSpan.FromSeconds(Math.Max(0, Math.Floor(left.TotalSeconds)));
        await Task.Delay(wait > TimeSpan.Zero ? wait : _faults.TimersFireEarlyBy > TimeSpan.Zero ? Moment : TimeSpan.Zero, _time);
        Send(instance, execution, new TimerFiredEvent(-1, timer.FireAt) { TimerId = timer.EventId });
    }

    private async void Act(HubInstance instance, TaskScheduledEvent scheduled)
    {
        var execution = instance.Execution;
        await Task.Yield();
        if (_isDead)
        {
            return;
        }

        var first = Result(execution, scheduled);
        var result = _faults.RunsActivitiesTwice ? await await Task.WhenAny(first, Result(execution, scheduled)) : await first;
        Send(instance, execution, result);
    }

    [SuppressMessage("Design", "CA1031", Justification = "An activity that fails is retried, whatever it threw.")]
    private async Task<HistoryEvent> Result(OrchestrationInstance execution, TaskScheduledEvent scheduled)
    {
        ActivityRuns[scheduled.Name!] = ActivityRuns.GetValueOrDefault(scheduled.Name!) + 1;
        var began = UtcNow;
        await using var scope = _services.CreateAsyncScope();
        try
        {
            if (!_tasks.TryCreateActivity(scheduled.Name!, scope.ServiceProvider, out var activity))
            {
                throw new InvalidOperationException($"No activity is named '{scheduled.Name}'.");
            }

            var shim = _shims.CreateActivity(scheduled.Name!, activity);
            var output = await shim.RunAsync(new TaskContext(execution), FunctionsHostJson.Input(scheduled.Input));
            LongestActivity = TimeSpan.FromTicks(Math.Max(LongestActivity.Ticks, (UtcNow - began).Ticks));
            return new TaskCompletedEvent(-1, scheduled.EventId, FunctionsHostJson.Output(output));
        }
        catch (Exception failure)
        {
            return new TaskFailedEvent(
                -1, scheduled.EventId, failure.Message, null, new FailureDetails(failure.GetType().FullName!, failure.Message, null, null, false));
        }
    }

    private TEvent Now<TEvent>(TEvent happened)
        where TEvent : HistoryEvent
    {
        happened.Timestamp = UtcNow.UtcDateTime;
        return happened;
    }
}
