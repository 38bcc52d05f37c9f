using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>What a message from another system is known by when it comes again.</summary>
/// <param name="Id">The sender's id for it; without one, ticket and device stand for it, for <see cref="RequestOptions.IdempotencyWindow"/>.</param>
/// <param name="Fingerprint">A hash of what the sender signed; null when it signed nothing.</param>
/// <param name="RememberFor">For how long id and fingerprint are remembered.</param>
public sealed record Delivery(string? Id, string? Fingerprint, TimeSpan RememberFor);
