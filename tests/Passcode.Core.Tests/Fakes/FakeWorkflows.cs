using System.Collections.Concurrent;
using System.Text.Json;
using Passcode.Core.Callbacks;
using Passcode.Core.Workflows;

namespace Passcode.Core.Tests.Fakes;

/// <summary>Remembers what was started and raised, and runs nothing.</summary>
internal sealed class FakeWorkflows(Func<Crash> crash) : IWorkflowClient
{
    public ConcurrentQueue<string> Started { get; } = new();

    /// <summary>The deliveries that were begun, by their instances.</summary>
    public ConcurrentDictionary<string, DeliveryState> Deliveries { get; } = new();

    /// <summary>What every instance was begun with, as a journal keeps it.</summary>
    public ConcurrentQueue<string> States { get; } = new();

    public ConcurrentQueue<(string InstanceId, string Signal)> Raised { get; } = new();

    public Task Start<TState, TResult>(Workflow<TState, TResult> workflow, string instanceId, TState state, CancellationToken cancellation) =>
        crash().Around(() =>
        {
            Started.Enqueue(instanceId);
            States.Enqueue(JsonSerializer.Serialize(state, PasscodeJson.Options));
            if (state is DeliveryState delivery)
            {
                Deliveries.TryAdd(instanceId, delivery);
            }

            return true;
        });

    public Task Raise<T>(Signal<T> signal, string instanceId, T payload, CancellationToken cancellation)
        where T : class =>
        crash().Around(() =>
        {
            Raised.Enqueue((instanceId, signal.Name));
            return true;
        });
}
