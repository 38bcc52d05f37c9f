using System.Collections.Immutable;
using Passcode.Core.Policy;

namespace Passcode.Core.BulkRuns;

/// <summary>What the workflow of a run carries: a cursor and counters, however many targets there are.</summary>
/// <param name="Phase">Where it is.</param>
/// <param name="Cursor">Where the selection goes on.</param>
/// <param name="Selected">Devices that were selected so far.</param>
/// <param name="Shards">The shards, once they are counted.</param>
/// <param name="Rules">The rules of policy that ask for an approval of single devices, while it is awaited.</param>
public sealed record BulkState(
    BulkPhase Phase = BulkPhase.Select, string? Cursor = null, int Selected = 0, ImmutableArray<ShardState>? Shards = null,
    ImmutableArray<PolicyRule>? Rules = null);
