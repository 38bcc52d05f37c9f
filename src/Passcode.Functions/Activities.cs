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

    /// <summary>Reads a page of a bulk run's selection.</summary>
    [Function("SelectTargets")]
    public Task<JsonElement> SelectTargets([ActivityTrigger] JsonElement input, FunctionContext context) => bodies.Run(input, context);

    /// <summary>Counts what was selected, and begins.</summary>
    [Function("StartRun")]
    public Task<JsonElement> StartRun(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) => Run(input, client, context);

    /// <summary>Sends a wave and looks at the devices that are due: about a minute, where the shortest time limit of any plan is five.</summary>
    [Function("AdvanceRun")]
    public Task<JsonElement> AdvanceRun(
        [ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, FunctionContext context) => Run(input, client, context);

    /// <summary>Records the end of a bulk run.</summary>
    [Function("EndRun")]
    public Task<JsonElement> EndRun(
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
