namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>A verified webhook.</summary>
/// <param name="Fingerprint">The SHA-256 hash of the signed content; null if the scheme signs nothing.</param>
internal sealed record Proven(string? Fingerprint);
