namespace Passcode.Core.Records;

/// <summary>What is stored under an idempotency key.</summary>
/// <param name="ResetId">The reset that the key stands for.</param>
/// <param name="RequestHash">The hash of the request it came with.</param>
/// <param name="ExpiresAt">From when the key may stand for another.</param>
public sealed record IdempotencyClaim(string ResetId, string RequestHash, DateTimeOffset ExpiresAt);
