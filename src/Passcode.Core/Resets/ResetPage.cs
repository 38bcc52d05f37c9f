namespace Passcode.Core.Resets;

/// <summary>A page of the listing.</summary>
/// <param name="Resets">The entries, newest first; as of their last listed change.</param>
/// <param name="Continuation">Asks for the next page; null at the end.</param>
public sealed record ResetPage(IReadOnlyList<PasscodeReset> Resets, string? Continuation);
