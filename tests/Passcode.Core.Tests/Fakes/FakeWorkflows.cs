using System.Collections.Concurrent;
using Passcode.Core.Workflows;

namespace Passcode.Core.Tests.Fakes;

/// <summary>Remembers what was started and raised, and runs nothing.</summary>
internal sealed class FakeWorkflows(Func<Crash> crash) : IWorkflowClient
{
    public ConcurrentQueue<string> Started { get; } = new();

    public ConcurrentQueue<(string InstanceId, string Signal)> Raised { get; } = new();

    public Task Start<TState, TResult>(Workflow<TState, TResult> workflow, string instanceId, TState state, CancellationToken cancellation) =>
        crash().Around(() =>
        {
            Started.Enqueue(instanceId);
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
