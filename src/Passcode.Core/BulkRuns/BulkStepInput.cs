namespace Passcode.Core.BulkRuns;

/// <summary>What the steps of a run are given.</summary>
/// <param name="RunId">The run.</param>
/// <param name="State">Where its workflow is.</param>
public sealed record BulkStepInput(string RunId, BulkState State);
