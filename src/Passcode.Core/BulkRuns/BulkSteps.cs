using Passcode.Core.Workflows;

namespace Passcode.Core.BulkRuns;

/// <summary>The steps of a run, by the names under which histories keep them.</summary>
public static class BulkSteps
{
    /// <summary>See <see cref="SelectTargets"/>.</summary>
    public static Step<BulkStepInput, BulkProgress> Select { get; } = new("SelectTargets", RetryPolicy.Transient);

    /// <summary>See <see cref="StartRun"/>.</summary>
    public static Step<BulkStepInput, BulkProgress> Start { get; } = new("StartRun", RetryPolicy.Transient);

    /// <summary>See <see cref="AdvanceRun"/>.</summary>
    public static Step<BulkStepInput, BulkProgress> Advance { get; } = new("AdvanceRun", RetryPolicy.Transient);

    /// <summary>See <see cref="EndRun"/>.</summary>
    public static Step<EndRunInput, BulkRunStatus> End { get; } = new("EndRun", RetryPolicy.Transient);

    /// <summary>The step that does the work of a phase.</summary>
    public static Step<BulkStepInput, BulkProgress> For(BulkPhase phase) => phase switch
    {
        BulkPhase.Select => Select,
        BulkPhase.Start => Start,
        BulkPhase.Advance => Advance,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "A phase without a step."),
    };
}
