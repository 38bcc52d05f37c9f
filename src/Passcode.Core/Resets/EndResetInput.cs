namespace Passcode.Core.Resets;

/// <summary>What <see cref="EndReset"/> is given.</summary>
/// <param name="ResetId">The reset.</param>
/// <param name="Ending">How it ends.</param>
public sealed record EndResetInput(string ResetId, ResetEnding Ending);
