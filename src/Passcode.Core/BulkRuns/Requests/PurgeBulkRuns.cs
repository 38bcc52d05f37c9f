using Microsoft.Extensions.Options;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Removes ended runs whose retention is over, with their targets and uploaded lists. A timer calls it; it may run at any time, also twice at once, and goes on
/// where a process stopped: the record is removed last.
/// </summary>
public sealed class PurgeBulkRuns(
    IBulkRuns runs, IBulkTargets targets, IBulkLists lists, SelectionClaims selections, IOptions<RetentionOptions> options, TimeProvider time)
{
    /// <summary>Removes them. Stops after some minutes; the next call goes on.</summary>
    public async Task Execute(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = now - options.Value.BulkRuns;
        await foreach (var run in runs.ReadBefore(before, cancellationToken))
        {
            if (run.HasEnded)
            {
                await selections.Release(run, cancellationToken); // a process may have died before it did
                await targets.Remove(run.Id, cancellationToken);
                await runs.Remove(run, cancellationToken);
            }

            if (time.GetUtcNow() > now + RetentionOptions.PurgeFor)
            {
                return;
            }
        }

        await lists.RemoveBefore(before, cancellationToken); // also of requests that were not accepted
    }
}
