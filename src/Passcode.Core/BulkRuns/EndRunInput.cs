namespace Passcode.Core.BulkRuns;

/// <summary>What <see cref="EndRun"/> is given.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Ending">How it ends.</param>
public sealed record EndRunInput(string RunId, BulkEnding Ending);
