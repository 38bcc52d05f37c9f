namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>A delivery that comes from its source.</summary>
/// <param name="Fingerprint">The SHA-256 of what was signed; null when nothing was.</param>
internal sealed record Proven(string? Fingerprint);
