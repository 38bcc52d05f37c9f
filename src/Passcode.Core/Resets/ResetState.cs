namespace Passcode.Core.Resets;

/// <summary>What the orchestration of a reset carries from one execution to the next. Everything else is in the record.</summary>
/// <param name="Phase">Where it is.</param>
/// <param name="Visits">How often the phase was entered in a row, from 0; the pauses grow with it.</param>
/// <param name="Command">The command, once Intune accepted it.</param>
public sealed record ResetState(ResetPhase Phase = ResetPhase.CheckEligibility, int Visits = 0, IssuedCommand? Command = null)
{
    /// <summary>The state after an activity said where to go.</summary>
    public ResetState Enter(ResetProgress progress) =>
        new(progress.Phase, progress.Phase == Phase ? Visits + 1 : 0, progress.Command ?? Command);
}
