using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Passcode.Functions.Durable;

namespace Passcode.Functions;

/// <summary>The steps of the workflows, each under the name that histories hold. Those that tell of a reset start deliveries, and bring a client.</summary>
public sealed class Activities(StepBodies bodies, TaskHub hub)
{
    /// <summary>Finds the device, holds it and judges it.</summary>
    [Function("PrepareReset")]
    public Task<JsonElement> PrepareReset(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) => Run(input, client, context);

    /// <summary>Sends the command exactly once.</summary>
    [Function("IssueReset")]
    public Task<JsonElement> IssueReset(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) => Run(input, client, context);

    /// <summary>Looks at the device once.</summary>
    [Function("WatchReset")]
    public Task<JsonElement> WatchReset([ActivityTrigger] JsonElement input, FunctionContext context) => bodies.Run(input, context);

    /// <summary>Records the end.</summary>
    [Function("EndReset")]
    public Task<JsonElement> EndReset(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) => Run(input, client, context);

    /// <summary>Sends an event to a receiver once.</summary>
    [Function("DeliverCallback")]
    public Task<JsonElement> DeliverCallback([ActivityTrigger] JsonElement input, FunctionContext context) => bodies.Run(input, context);

    private Task<JsonElement> Run(JsonElement input, DurableTaskClient client, FunctionContext context)
    {
        hub.Client = client;
        return bodies.Run(input, context);
    }
}
