using DurableTask.Core;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PurgeResult = Microsoft.DurableTask.Client.PurgeResult;
using TaskName = Microsoft.DurableTask.TaskName;

namespace Passcode.Testing;

/// <summary>The client of a <see cref="VirtualTaskHub"/>.</summary>
internal sealed class VirtualTaskHubClient(VirtualTaskHub hub) : DurableTaskClient("virtual")
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        if (hub.Storage.Instances.TryGetValue(id, out var present)
            && options?.DedupeStatuses?.Contains(((OrchestrationRuntimeStatus)(int)present.Status).ToString(), StringComparer.OrdinalIgnoreCase) is true)
        {
            throw new OrchestrationAlreadyExistsException($"'{id}' is {present.Status}.");
        }

        await hub.Begin(orchestratorName, id, hub.Serialize(input));
        return id;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        hub.Raise(instanceId, eventName, hub.Serialize(eventPayload));
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(hub.Storage.Instances.TryGetValue(instanceId, out var instance) ? Metadata(instance) : null);

    public override Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        GetInstancesAsync(instanceId, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        Pageable.Create<OrchestrationMetadata>((_, _) => Task.FromResult(new Page<OrchestrationMetadata>([.. hub.Storage.Instances.Values
            .Where(instance => filter?.Statuses?.Contains((OrchestrationRuntimeStatus)(int)instance.Status) is not false
                && !(instance.CreatedAt < filter?.CreatedFrom) && !(instance.CreatedAt > filter?.CreatedTo))
            .Select(Metadata)])));

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        if (hub.Storage.Instances.TryGetValue(instanceId, out var instance) && instance.IsUnderWay)
        {
            instance.End(OrchestrationStatus.Terminated, null, null);
        }

        return Task.CompletedTask;
    }

    public override Task<PurgeResult> PurgeInstanceAsync(string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        Task.FromResult(new PurgeResult(hub.Storage.Instances.Remove(instanceId) ? 1 : 0));

    public override Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        var purged = hub.Storage.Instances.Values.Where(instance => !instance.IsUnderWay && !(instance.CreatedAt > filter.CreatedTo)).ToList();
        purged.ForEach(instance => hub.Storage.Instances.Remove(instance.Id));
        return Task.FromResult(new PurgeResult(purged.Count));
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        var instance = hub.Storage.Instances[instanceId];
        await instance.Ended;
        return Metadata(instance);
    }

    public override ValueTask DisposeAsync() => default;

    private static OrchestrationMetadata Metadata(HubInstance instance) => new(instance.Orchestrator.Name, instance.Id)
    {
        RuntimeStatus = (OrchestrationRuntimeStatus)(int)instance.Status,
        CreatedAt = instance.CreatedAt,
        LastUpdatedAt = instance.UpdatedAt,
        SerializedInput = instance.Input,
        SerializedOutput = instance.Output,
    };
}
