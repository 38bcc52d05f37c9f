using Passcode.Core.Workflows;

namespace Passcode.LocalHost.Tests.Replay;

/// <summary>A workflow as a test writes it.</summary>
internal sealed class Script(Func<IWorkflow, int, Task<Turn<int, string>>> turn, string name = "Script_v1") : Workflow<int, string>
{
    public override string Name => name;

    public static Turn<int, string> Done { get; } = new Turn<int, string>.Done("done");

    /// <summary>A workflow of one turn.</summary>
    public static Script Of(Func<IWorkflow, Task> work) => new(async (workflow, _) =>
    {
        await work(workflow);
        return Done;
    });

    public static Turn<int, string> Continue(int state) => new Turn<int, string>.Continue(state);

    public override Task<Turn<int, string>> RunTurn(IWorkflow workflow, int state) => turn(workflow, state);
}
