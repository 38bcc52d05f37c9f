using System.Text.Json;
using Microsoft.DurableTask;
using Passcode.Core.Workflows;

namespace Passcode.Functions.Durable;

/// <summary>Runs one turn of a workflow as one generation of an orchestration.</summary>
public static class DurableTurn
{
    /// <summary>Runs it; when the workflow goes on, the orchestration continues as new with the next state as its input.</summary>
    public static async Task Run(IWorkflowDefinition definition, TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(context);
        var workflow = new DurableWorkflow(context);
        if (await definition.RunTurn(workflow, context.GetInput<JsonElement>().GetRawText()) is { } next)
        {
            workflow.HandOn();
            context.ContinueAsNew(JsonElement.Parse(next), preserveUnprocessedEvents: true);
        }
    }
}
