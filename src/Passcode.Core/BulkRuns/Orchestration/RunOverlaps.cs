using System.Runtime.CompilerServices;

namespace Passcode.Core.BulkRuns;

/// <summary>Finds which devices of a run are in other runs too.</summary>
public sealed class RunOverlaps(UnfinishedRuns runs, IBulkTargets targets)
{
    /// <summary>Counts the devices of a run that other runs have too. Runs that have ended, and dry runs, do not count.</summary>
    /// <param name="run">The run, all of whose targets are known.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The runs with devices in common; null when there are none.</returns>
    public async Task<IReadOnlyList<RunOverlap>?> Find(BulkRun run, CancellationToken cancellationToken)
    {
        var others = new List<BulkRun>();
        await foreach (var other in runs.Read(cancellationToken))
        {
            if (other.Id != run.Id && !other.Request.DryRun)
            {
                others.Add(other);
            }
        }

        if (others is [])
        {
            return null;
        }

        var own = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var id in Open(run, cancellationToken))
        {
            own.Add(id);
        }

        var overlaps = new List<RunOverlap>();
        foreach (var other in others)
        {
            var count = 0;
            await foreach (var id in Open(other, cancellationToken))
            {
                count += own.Contains(id) ? 1 : 0;
            }

            if (count > 0)
            {
                overlaps.Add(new(other.Id, count));
            }
        }

        return overlaps is [] ? null : overlaps;
    }

    private async IAsyncEnumerable<string> Open(BulkRun run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var shard = 0; shard < run.Shards; shard++)
        {
            await foreach (var stored in targets.Read(run.Id, shard, cancellationToken))
            {
                if (!stored.Target.HasEnded)
                {
                    yield return stored.Target.Id;
                }
            }
        }
    }
}
