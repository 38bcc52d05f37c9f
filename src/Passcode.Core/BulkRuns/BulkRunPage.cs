namespace Passcode.Core.BulkRuns;

/// <summary>A page of runs.</summary>
/// <param name="Runs">The runs, newest first, as they are recorded now.</param>
/// <param name="Continuation">Asks for the next page; null at the end.</param>
public sealed record BulkRunPage(IReadOnlyList<BulkRun> Runs, string? Continuation);
