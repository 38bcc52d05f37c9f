using Passcode.Core.Workflows;

namespace Passcode.Core.Resets;

/// <summary>The steps of a reset, by the names under which histories keep them.</summary>
public static class ResetSteps
{
    /// <summary>See <see cref="PrepareReset"/>.</summary>
    public static Step<ResetStepInput, ResetProgress> Prepare { get; } = new("PrepareReset", RetryPolicy.Transient);

    /// <summary>See <see cref="IssueReset"/>.</summary>
    public static Step<ResetStepInput, ResetProgress> Issue { get; } = new("IssueReset", RetryPolicy.Transient);

    /// <summary>See <see cref="WatchReset"/>.</summary>
    public static Step<ResetStepInput, ResetProgress> Watch { get; } = new("WatchReset", RetryPolicy.Transient);

    /// <summary>See <see cref="EndReset"/>.</summary>
    public static Step<EndResetInput, ResetStatus> End { get; } = new("EndReset", RetryPolicy.Transient);

    /// <summary>The step that does the work of a phase.</summary>
    public static Step<ResetStepInput, ResetProgress> For(ResetPhase phase) => phase switch
    {
        ResetPhase.Prepare => Prepare,
        ResetPhase.Issue => Issue,
        ResetPhase.Watch => Watch,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "A phase without a step."),
    };
}
