using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>Finds the bulk runs that have not ended, however many have been requested since.</summary>
public sealed class UnfinishedRuns(IBulkRuns runs, IOptions<PollingOptions> polling, IOptions<ApprovalOptions> approvals, TimeProvider time)
{
    // Reconciliation ends what is past its deadline, and may itself have stood still for a while.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(7);

    /// <summary>Reads the runs that have not ended, newest first.</summary>
    public async IAsyncEnumerable<BulkRun> Read([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - polling.Value.LongestLife(approvals.Value) - Slack;
        await foreach (var run in runs.ReadSince(since, cancellationToken))
        {
            if (!run.HasEnded)
            {
                yield return run;
            }
        }
    }
}
