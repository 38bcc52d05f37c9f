using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Passcode.Core.Observability;
using Passcode.Core.Workflows;

namespace Passcode.Functions.Durable;

/// <summary>Runs the body of the step that a function is named after.</summary>
public sealed class StepBodies(IServiceProvider services, IEnumerable<StepBinding> bindings)
{
    private readonly FrozenDictionary<string, StepBinding> _bindings = bindings.ToFrozenDictionary(binding => binding.Name);

    /// <summary>Runs it. An exception means "try again" to Durable Task, as the step's policy says.</summary>
    public Task<JsonElement> Run(JsonElement input, FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Run(context.FunctionDefinition.Name, input, context.CancellationToken);
    }

    /// <summary>Runs the body of a step.</summary>
    public async Task<JsonElement> Run(string step, JsonElement input, CancellationToken cancellation)
    {
        using var activity = PasscodeMetrics.Source.StartActivity(step);
        try
        {
            return JsonElement.Parse(await _bindings[step].Run(services, input.GetRawText(), cancellation));
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
    }
}
