using System.Text.Json;

namespace Passcode.Core.Workflows;

/// <summary>A deterministic program over <see cref="IWorkflow"/>, run as a sequence of turns.</summary>
public abstract class Workflow<TState, TResult> : IWorkflowDefinition
{
    /// <inheritdoc />
    public abstract string Name { get; }

    /// <summary>Runs one turn. All that a later turn needs is in the state it returns.</summary>
    public abstract Task<Turn<TState, TResult>> RunTurn(IWorkflow workflow, TState state);

    /// <inheritdoc />
    public async Task<string?> RunTurn(IWorkflow workflow, string state)
    {
        var turn = await RunTurn(workflow, JsonSerializer.Deserialize<TState>(state, PasscodeJson.Options)!);
        return turn is Turn<TState, TResult>.Continue next ? JsonSerializer.Serialize(next.State, PasscodeJson.Options) : null;
    }
}
