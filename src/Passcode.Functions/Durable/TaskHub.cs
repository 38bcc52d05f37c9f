using Microsoft.DurableTask.Client;

namespace Passcode.Functions.Durable;

/// <summary>
/// The way to the task hub. The Functions host binds a client to a function, never to a service, so each function that leads to a workflow
/// puts its own in here. They all lead to the same hub and live as long as the process; which of them is used makes no difference.
/// </summary>
public sealed class TaskHub
{
    private volatile DurableTaskClient? _client;

    /// <summary>The client that was bound last.</summary>
    /// <exception cref="InvalidOperationException">No function has put one in.</exception>
    public DurableTaskClient Client
    {
        get => _client ?? throw new InvalidOperationException("This function starts or signals workflows and needs a [DurableClient].");
        set => _client = value;
    }
}
