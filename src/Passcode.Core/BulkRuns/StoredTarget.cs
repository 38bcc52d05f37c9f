namespace Passcode.Core.BulkRuns;

/// <summary>A target with the shard it is in and the version under which it is stored.</summary>
public sealed record StoredTarget(BulkTarget Target, int Shard, string Version);
