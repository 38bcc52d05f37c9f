namespace Passcode.Core.BulkRuns;

/// <summary>How a run ends.</summary>
/// <param name="Status">The terminal state.</param>
/// <param name="Problem">Why, when it did not run: a sentence that says what to change.</param>
public sealed record BulkEnding(BulkRunStatus Status, string? Problem = null);
