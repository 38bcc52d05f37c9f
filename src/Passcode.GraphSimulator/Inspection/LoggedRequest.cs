using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Inspection;

/// <summary>A request as it was answered. <paramref name="Status"/> is 0 while it is under way and where no answer was given.</summary>
/// <param name="BatchItem">The sequence of its batch and its id there, <c>17:a</c>; null for a request that came by itself.</param>
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
