using Microsoft.DurableTask.Client;
using Passcode.Core.Observability;
using Passcode.Core.Orchestration;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Starts again the runs that have not ended and lost their orchestration, and completes devices that confirmed late. A timer calls it;
/// it may run at any time, also twice at once: starting what is running does nothing.
/// </summary>
public sealed class ReconcileBulkRuns(UnfinishedRuns runs, ConfirmLateTargets late, DurableTaskClient client, PasscodeMetrics metrics, TimeProvider time)
{
    // A request may be under way between its record and its start.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan StuckAfter = TimeSpan.FromHours(1);

    /// <summary>Runs one reconciliation pass.</summary>
    public async Task Execute(CancellationToken cancellationToken)
    {
        var settled = time.GetUtcNow() - Settled;
        await foreach (var run in runs.Read(cancellationToken))
        {
            if (run.RequestedAt >= settled)
            {
                continue;
            }

            if (time.GetUtcNow() > run.Deadline + StuckAfter)
            {
                // The next pass starts it anew, and past its deadline it ends every target and then itself.
                await client.TerminateIfUnderWay(run.Id, "The deadline has passed.", cancellationToken);
                metrics.OrchestrationStuck("bulkRun");
            }

            await client.StartUnlessUnderWay(BulkRunOrchestrator.Name, run.Id, new BulkState(), time.GetUtcNow(), cancellationToken);
            await client.RaiseStateChanged(run.Id, "reconcile", cancellationToken);
        }

        await late.Execute(cancellationToken);
    }
}
