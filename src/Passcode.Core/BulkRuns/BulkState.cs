using System.Collections.Immutable;

namespace Passcode.Core.BulkRuns;

/// <summary>What the workflow of a run carries: a cursor and counters, however many targets there are.</summary>
/// <param name="Phase">Where it is.</param>
/// <param name="Cursor">Where the selection goes on.</param>
/// <param name="Selected">Devices that were selected so far.</param>
/// <param name="Shards">The shards, once they are counted.</param>
public sealed record BulkState(
    BulkPhase Phase = BulkPhase.Select, string? Cursor = null, int Selected = 0, ImmutableArray<ShardState>? Shards = null);
