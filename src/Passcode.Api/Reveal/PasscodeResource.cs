using Passcode.Core.Eligibility;


namespace Passcode.Api.Reveal;

/// <summary>A temporary passcode.</summary>
/// <param name="Passcode">The temporary passcode. Do not store it.</param>
/// <param name="Effect">Whether the passcode unlocks the device or the work profile.</param>
/// <param name="IssuedAt">The time when the reset command was sent.</param>
/// <param name="ExpiresAt">The time until which Intune returns the passcode.</param>
public sealed record PasscodeResource(string Passcode, ResetEffect Effect, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
