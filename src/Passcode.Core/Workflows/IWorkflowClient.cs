namespace Passcode.Core.Workflows;

/// <summary>Starts workflows and signals them; each host has its own.</summary>
public interface IWorkflowClient
{
    /// <summary>
    /// Starts an instance, durably: when this returns, the instance runs to its end whatever happens. Does nothing if an instance
    /// with this id is running.
    /// </summary>
    Task Start<TState, TResult>(Workflow<TState, TResult> workflow, string instanceId, TState state, CancellationToken cancellation);

    /// <summary>Sends a signal, durably. Does nothing if no such instance is running.</summary>
    Task Raise<T>(Signal<T> signal, string instanceId, T payload, CancellationToken cancellation)
        where T : class;
}
