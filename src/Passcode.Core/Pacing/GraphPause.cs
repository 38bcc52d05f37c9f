namespace Passcode.Core.Pacing;

/// <summary>That Graph answered 429.</summary>
/// <param name="For">Its <c>Retry-After</c>; null when it gave none.</param>
public sealed record GraphPause(TimeSpan? For);
