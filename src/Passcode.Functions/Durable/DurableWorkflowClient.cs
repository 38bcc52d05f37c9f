using System.Text.Json;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Passcode.Core;
using Passcode.Core.Workflows;
using OrchestrationAlreadyExistsException = DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException;

namespace Passcode.Functions.Durable;

/// <summary>Starts workflows and signals them through Durable Task.</summary>
public sealed class DurableWorkflowClient(TaskHub hub) : IWorkflowClient
{
    // Durable Task terminates and replaces an instance whose status is not among these. A finished one may begin anew: that is what
    // reconciliation asks for.
    private static readonly OrchestrationRuntimeStatus[] Unfinished =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <inheritdoc />
    public async Task Start<TState, TResult>(
        Workflow<TState, TResult> workflow, string instanceId, TState state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        var options = new StartOrchestrationOptions(instanceId).WithDedupeStatuses(Unfinished);
        try
        {
            await hub.Client.ScheduleNewOrchestrationInstanceAsync(
                workflow.Name, JsonSerializer.SerializeToElement(state, PasscodeJson.Options), options, cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It is running, which is all that was asked for.
        }
    }

    /// <inheritdoc />
    public async Task Raise<T>(Signal<T> signal, string instanceId, T payload, CancellationToken cancellation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(signal);
        var client = hub.Client;
        try
        {
            await client.RaiseEventAsync(
                instanceId, signal.Name, JsonSerializer.SerializeToElement(payload, PasscodeJson.Options), cancellation);
        }
        catch (RpcException)
        {
            // A signal to an instance that is not there, or has ended, is refused: with NotFound and FailedPrecondition by newer hosts,
            // with Unknown by older ones. So the instance is asked, and nobody else's fault is swallowed.
            if (await client.GetInstanceAsync(instanceId, cancellation) is { IsCompleted: false })
            {
                throw;
            }
        }
    }
}
