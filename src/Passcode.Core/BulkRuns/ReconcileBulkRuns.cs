using Passcode.Core.Workflows;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Starts again the latest runs that have not ended and lost their workflow. A timer calls it; it may run at any time, also twice at once:
/// starting what is running does nothing.
/// </summary>
public sealed class ReconcileBulkRuns(IBulkRuns runs, IWorkflowClient workflows, BulkRunWorkflow workflow, TimeProvider time)
{
    private const int Latest = 100;

    // A request may be under way between its record and its start.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    /// <summary>Looks once.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var settled = time.GetUtcNow() - Settled;
        foreach (var run in (await runs.Query(Latest, null, cancellation)).Runs.Where(run => !run.HasEnded && run.RequestedAt < settled))
        {
            await workflows.Start(workflow, run.Id, new BulkState(), cancellation);
        }
    }
}
