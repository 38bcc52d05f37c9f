using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Passcode.Functions.Durable;

namespace Passcode.Functions;

/// <summary>The steps of the workflows, each under the name that histories hold.</summary>
public sealed class Activities(StepBodies bodies)
{
    /// <summary>Finds the device, holds it and judges it.</summary>
    [Function("PrepareReset")]
    public Task<JsonElement> PrepareReset([ActivityTrigger] JsonElement input, FunctionContext context) => bodies.Run(input, context);

    /// <summary>Sends the command exactly once.</summary>
    [Function("IssueReset")]
    public Task<JsonElement> IssueReset([ActivityTrigger] JsonElement input, FunctionContext context) => bodies.Run(input, context);

    /// <summary>Looks at the device once.</summary>
    [Function("WatchReset")]
    public Task<JsonElement> WatchReset([ActivityTrigger] JsonElement input, FunctionContext context) => bodies.Run(input, context);

    /// <summary>Records the end.</summary>
    [Function("EndReset")]
    public Task<JsonElement> EndReset([ActivityTrigger] JsonElement input, FunctionContext context) => bodies.Run(input, context);
}
