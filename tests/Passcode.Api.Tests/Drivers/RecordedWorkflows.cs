using System.Collections.Concurrent;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;
using Passcode.Core.Workflows;

namespace Passcode.Api.Tests.Drivers;

/// <summary>Notes what was started and signalled; nothing runs.</summary>
public sealed class RecordedWorkflows : IWorkflowClient
{
    public ConcurrentQueue<string> Started { get; } = new();

    public ConcurrentQueue<string> Nudged { get; } = new();

    public Task Start<TState, TResult>(Workflow<TState, TResult> workflow, string instanceId, TState state, CancellationToken cancellation)
    {
        Assert.True(workflow is PasscodeResetWorkflow or CallbackDeliveryWorkflow or BulkRunWorkflow);
        Started.Enqueue(instanceId);
        return Task.CompletedTask;
    }

    public Task Raise<T>(Signal<T> signal, string instanceId, T payload, CancellationToken cancellation)
        where T : class
    {
        Assert.True(payload is ResetNudge or BulkNudge);
        Nudged.Enqueue(instanceId);
        return Task.CompletedTask;
    }
}
