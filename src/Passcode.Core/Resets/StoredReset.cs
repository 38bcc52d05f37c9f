namespace Passcode.Core.Resets;

/// <summary>A reset with the version under which it is stored.</summary>
public sealed record StoredReset(PasscodeReset Reset, string Version);
