namespace Passcode.Core.Resets;

/// <summary>What the workflow of a reset carries from turn to turn. Everything else is in the record.</summary>
/// <param name="Phase">Where it is.</param>
/// <param name="Visits">How often the phase was entered in a row, from 0; the pauses grow with it.</param>
/// <param name="Command">The command, once Intune took it.</param>
public sealed record ResetState(ResetPhase Phase = ResetPhase.Prepare, int Visits = 0, IssuedCommand? Command = null)
{
    /// <summary>The state after a step said where to go.</summary>
    public ResetState Enter(ResetProgress.Next next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new(next.Phase, next.Phase == Phase ? Visits + 1 : 0, next.Command ?? Command);
    }
}
