namespace Passcode.Core.Approvals;

/// <summary>Who sent a request, recorded beside the person it names: both count as the one who asks.</summary>
/// <param name="Channel">How it came.</param>
/// <param name="CallerId">The sender: the token's object id, the local key, or the helpdesk's source. Keeps callers' idempotency keys apart.</param>
/// <param name="AppId">The client id of the application that the token was issued to, when it came with a token.</param>
public sealed record RequestOrigin(RequestChannel Channel, string CallerId, string? AppId = null);
