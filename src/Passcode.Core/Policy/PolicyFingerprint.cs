namespace Passcode.Core.Policy;

/// <summary>The policy in force, as it is kept.</summary>
/// <param name="Sequence">Changes counted from 1.</param>
/// <param name="Hash">SHA-256 of the settings, in lower-case hexadecimal.</param>
public sealed record PolicyFingerprint(int Sequence, string Hash);
