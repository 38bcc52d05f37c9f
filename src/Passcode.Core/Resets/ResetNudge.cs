using Passcode.Core.Workflows;

namespace Passcode.Core.Resets;

/// <summary>
/// Tells a waiting reset to look at its record again: a caller cancelled or an approver decided. The record is what counts;
/// a nudge that is lost costs time, never a decision.
/// </summary>
/// <param name="Why">For the history.</param>
public sealed record ResetNudge(string Why)
{
    /// <summary>The signal that carries it.</summary>
    public static Signal<ResetNudge> Signal { get; } = new("Nudge");
}
