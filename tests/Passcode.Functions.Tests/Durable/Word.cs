using System.Text.Json.Serialization;
using Passcode.Core.Workflows;

namespace Passcode.Functions.Tests.Durable;

internal sealed record Word(string Text)
{
    public static Signal<Word> Signal { get; } = new("Word");
}

[JsonDerivedType(typeof(Yes), "yes")]
[JsonDerivedType(typeof(No), "no")]
internal abstract record Reply
{
    public sealed record Yes(DayOfWeek On) : Reply;

    public sealed record No : Reply;
}

/// <summary>A workflow as a test writes it.</summary>
internal sealed class Script(Func<IWorkflow, Word, Task<Turn<Word, string>>> turn) : Workflow<Word, string>
{
    public override string Name => "Script_v1";

    public override Task<Turn<Word, string>> RunTurn(IWorkflow workflow, Word state) => turn(workflow, state);
}
