using Passcode.Core.Workflows;
using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Replay;

/// <summary>What all instances share.</summary>
internal sealed record ReplayParts(
    IJournal Journal,
    IReadOnlyDictionary<string, IWorkflowDefinition> Workflows,
    StepRunner Steps,
    TimeProvider Time,
    ILogger Logger,
    Shutdown Shutdown);
