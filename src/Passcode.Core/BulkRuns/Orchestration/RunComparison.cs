using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Passcode.Core.BulkRuns;

/// <summary>Compares the review of a run with that of the dry run that it repeats. Reads both side by side, in the order of their ids, and holds neither.</summary>
public sealed class RunComparison(IBulkRuns runs, IBulkTargets targets)
{
    private const int Named = 20;

    /// <summary>Finds what changed since the dry run.</summary>
    /// <param name="run">The run, all of whose targets are known.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The changes; null for a run that repeats no dry run, or one that is no longer stored.</returns>
    public async Task<RunChanges?> Find(BulkRun run, CancellationToken cancellationToken)
    {
        if (run.Request.ReviewedRunId is not { } id || (await runs.Find(id, cancellationToken))?.Value is not { Shards: var shards } || shards != run.Shards)
        {
            return null;
        }

        var counts = ImmutableSortedDictionary.CreateBuilder<TargetChange, int>();
        var named = new List<ChangedTarget>();
        for (var shard = 0; shard < run.Shards; shard++)
        {
            await foreach (var (before, now) in Pairs(targets.Read(id, shard, cancellationToken), targets.Read(run.Id, shard, cancellationToken), cancellationToken))
            {
                if (ChangeOf(before, now) is { } change)
                {
                    counts[change] = counts.GetValueOrDefault(change) + 1;
                    if (named.Count < Named)
                    {
                        var device = (now?.Device ?? before!.Device)!; // a target that is out of scope by now has none
                        named.Add(new(device.IntuneDeviceId, device.DeviceName, change));
                    }
                }
            }
        }

        return new(counts.ToImmutable(), named);
    }

    private static TargetChange? ChangeOf(BulkTarget? before, BulkTarget? now) => (before, now) switch
    {
        ({ Device: null } or null, { Device: not null, State: TargetState.Queued }) => TargetChange.New,
        ({ Device: not null, State: TargetState.Queued }, null or { Device: null }) => TargetChange.NoLongerSelected,
        ({ Device: not null }, { Device: not null }) => (before.State == TargetState.Queued, now.State == TargetState.Queued) switch
        {
            (true, false) => TargetChange.BecameIneligible,
            (false, true) => TargetChange.BecameEligible,
            (true, true) when before.Effect != now.Effect => TargetChange.EffectChanged,
            _ => null,
        },
        _ => null,
    };

    private static async IAsyncEnumerable<(BulkTarget? Before, BulkTarget? Now)> Pairs(
        IAsyncEnumerable<StoredTarget> before, IAsyncEnumerable<StoredTarget> now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var one = before.GetAsyncEnumerator(cancellationToken);
        await using var other = now.GetAsyncEnumerator(cancellationToken);
        var (first, second) = (await Next(one), await Next(other));
        while (first is not null || second is not null)
        {
            var order = first is null ? 1 : second is null ? -1 : string.CompareOrdinal(first.Id, second.Id);
            yield return (order <= 0 ? first : null, order >= 0 ? second : null);
            first = order <= 0 ? await Next(one) : first;
            second = order >= 0 ? await Next(other) : second;
        }
    }

    private static async Task<BulkTarget?> Next(IAsyncEnumerator<StoredTarget> targets) => await targets.MoveNextAsync() ? targets.Current.Target : null;
}
