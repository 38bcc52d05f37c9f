using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Passcode.Core.Callbacks;
using Passcode.Core.Orchestration;

namespace Passcode.Testing.Fakes;

/// <summary>A client that remembers what was started and raised; nothing runs.</summary>
public sealed class RecordedOrchestrations : DurableTaskClient
{
    private readonly Func<Crash> _crash;

    public RecordedOrchestrations()
        : this(() => Alive)
    {
    }

    internal RecordedOrchestrations(Func<Crash> crash)
        : base("recorded") =>
        _crash = crash;

    private static Crash Alive { get; } = new();

    public ConcurrentQueue<string> Started { get; } = new();

    /// <summary>The deliveries that were started, by their instances.</summary>
    public ConcurrentDictionary<string, CallbackDelivery> Deliveries { get; } = new();

    /// <summary>What every instance was started with, as a history keeps it.</summary>
    public ConcurrentQueue<string> States { get; } = new();

    public ConcurrentQueue<(string InstanceId, string Event)> Raised { get; } = new();

    /// <summary>The instances that were told of a change.</summary>
    public IEnumerable<string> RaisedFor => Raised.Select(each => each.InstanceId);

    public ConcurrentQueue<string> Terminated { get; } = new();

    /// <summary>The status of instances, for those who ask; none exists by default.</summary>
    public ConcurrentDictionary<string, OrchestrationRuntimeStatus> Statuses { get; } = new();

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var instanceId = options!.InstanceId!;
        await _crash().Around(() =>
        {
            Started.Enqueue(instanceId);
            States.Enqueue(JsonSerializer.Serialize(input, OrchestrationJson.Options));
            if (input is CallbackDelivery delivery)
            {
                Deliveries.TryAdd(instanceId, delivery);
            }

            return true;
        });
        return instanceId;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
        _crash().Around(() =>
        {
            Raised.Enqueue((instanceId, eventName));
            return true;
        });

    public override Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        GetInstancesAsync(instanceId, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(Statuses.TryGetValue(instanceId, out var status) ? new OrchestrationMetadata("any", instanceId) { RuntimeStatus = status } : null);

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        Terminated.Enqueue(instanceId);
        return Task.CompletedTask;
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        Pageable.Create<OrchestrationMetadata>((_, _) => Task.FromResult(new Page<OrchestrationMetadata>(
            [.. Statuses.Where(each => filter?.Statuses?.Contains(each.Value) ?? true)
                .Select(each => new OrchestrationMetadata("any", each.Key) { RuntimeStatus = each.Value, LastUpdatedAt = DateTimeOffset.MaxValue })])));

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override ValueTask DisposeAsync() => default;
}
