using Passcode.Core.Callbacks;

namespace Passcode.Core.Resets;

/// <summary>What every activity of a reset but the last is given.</summary>
/// <param name="ResetId">The reset.</param>
/// <param name="State">Where its orchestration is.</param>
public sealed record ResetActivityInput(string ResetId, ResetState State);

/// <summary>What an activity of a reset found out: either the phase to go on with, or how the reset ends.</summary>
/// <param name="Phase">The phase to enter; the same again means "wait and repeat". Without meaning when the reset ends.</param>
/// <param name="ResumeAt">When to enter it; null for now.</param>
/// <param name="Command">The command, from the activity that issued it.</param>
/// <param name="Ending">How the reset ends; null when it goes on.</param>
/// <param name="Deliveries">The callback deliveries to start.</param>
public sealed record ResetProgress(
    ResetPhase Phase = ResetPhase.CheckEligibility,
    DateTimeOffset? ResumeAt = null,
    IssuedCommand? Command = null,
    ResetEnding? Ending = null,
    IReadOnlyList<DeliveryState>? Deliveries = null)
{
    /// <summary>Enter a phase, now or at a time.</summary>
    public static ResetProgress Enter(ResetPhase phase, DateTimeOffset? at = null, IssuedCommand? command = null) => new(phase, at, command);

    /// <summary>End the reset.</summary>
    public static ResetProgress End(ResetEnding ending) => new(Ending: ending);
}
