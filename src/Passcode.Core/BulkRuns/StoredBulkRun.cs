namespace Passcode.Core.BulkRuns;

/// <summary>A run with the version under which it is stored.</summary>
public sealed record StoredBulkRun(BulkRun Run, string Version);
