namespace Passcode.Core.BulkRuns;

/// <summary>What the workflow knows of a shard since it was last read.</summary>
/// <param name="Counts">Its targets.</param>
/// <param name="SendAt">When a queued target may be sent to; null without queued targets.</param>
/// <param name="LookAt">When a device is to be looked at; null when no confirmation is awaited.</param>
public sealed record ShardState(BulkCounts Counts, DateTimeOffset? SendAt, DateTimeOffset? LookAt);
