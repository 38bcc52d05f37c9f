using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Inspection;

/// <summary>A logged request. <paramref name="Status"/> is 0 while it is in progress, or if there was no response.</summary>
/// <param name="BatchItem">The sequence number of its batch and its ID in the batch, <c>17:a</c>; null for a separate request.</param>
public sealed record LoggedRequest(
    long Sequence,
    DateTimeOffset Time,
    string Method,
    string Path,
    RequestKind Kind,
    string ClientRequestId,
    string? BatchItem,
    int Status = 0,
    ConnectionFate Fate = ConnectionFate.Answered);
