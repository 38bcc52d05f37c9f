namespace Passcode.Core.Resets;

/// <summary>What every step of a reset is given.</summary>
/// <param name="ResetId">The reset.</param>
/// <param name="State">Where its workflow is.</param>
public sealed record ResetStepInput(string ResetId, ResetState State);
