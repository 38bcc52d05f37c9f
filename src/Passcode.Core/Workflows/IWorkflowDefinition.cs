namespace Passcode.Core.Workflows;

/// <summary>A workflow with its types erased, for drivers that keep states as JSON.</summary>
public interface IWorkflowDefinition
{
    /// <summary>The name under which instances are stored, with its version: <c>PasscodeReset_v1</c>.</summary>
    string Name { get; }

    /// <summary>Runs one turn on a state in JSON.</summary>
    /// <returns>The next turn's state in JSON, or null when the workflow has ended.</returns>
    Task<string?> RunTurn(IWorkflow workflow, string state);
}
