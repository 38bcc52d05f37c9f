using Passcode.Core.Workflows;

namespace Passcode.Core.BulkRuns;

/// <summary>Tells a waiting run to look at its record again: somebody paused, resumed, cancelled or decided. See <see cref="Resets.ResetNudge"/>.</summary>
/// <param name="Why">For the history.</param>
public sealed record BulkNudge(string Why)
{
    /// <summary>The signal that carries it.</summary>
    public static Signal<BulkNudge> Signal { get; } = new("Nudge");
}
