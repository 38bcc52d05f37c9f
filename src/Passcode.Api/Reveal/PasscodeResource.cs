using Passcode.Core.Eligibility;


namespace Passcode.Api.Reveal;

/// <summary>A temporary passcode. It is documentation: the answer is written without ever making the passcode a string.</summary>
/// <param name="Passcode">The passcode.</param>
/// <param name="Effect">What it opens.</param>
/// <param name="IssuedAt">When the reset's command was sent.</param>
/// <param name="ExpiresAt">Until when Intune shows it.</param>
public sealed record PasscodeResource(string Passcode, ResetEffect Effect, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
