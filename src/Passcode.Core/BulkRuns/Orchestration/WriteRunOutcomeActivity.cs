using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Passcode.Core.Approvals;
using Passcode.Core.Observability;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>Records how a run ended; it may run again.</summary>
[DurableTask(Name)]
public sealed class WriteRunOutcomeActivity(
    RecordUpdater<BulkRun> records,
    SelectionClaims selections,
    BulkRunAuditLog auditLog,
    ApprovalGate<BulkRun> gate,
    BulkRunCallbacks callbacks,
    BulkRunStatistics statistics,
    PasscodeMetrics metrics,
    TimeProvider time,
    IHostApplicationLifetime host) : ApplicationActivity<WriteRunOutcomeInput, WriteRunOutcomeResult>(host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "WriteRunOutcome";

    /// <inheritdoc />
    public override async Task<WriteRunOutcomeResult> Execute(WriteRunOutcomeInput input, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hasEndedNow = false;
        var run = await records.End(
            input.RunId,
            run =>
            {
                hasEndedNow = !run.HasEnded;
                return run.HasEnded ? null : End(run, input.Outcome, now);
            },
            run =>
            {
                hasEndedNow = true;
                return End(
                    run with { Approval = run.Approval?.Undecided(), Request = run.Request with { CallbackUrl = null } },
                    new(BulkRunStatus.Failed, BulkRunActivity.Problem),
                    now);
            },
            cancellationToken);
        if (hasEndedNow)
        {
            metrics.BulkRunEnded(run.Status.ToWireName());
        }

        await statistics.Contribute(run, cancellationToken);
        await selections.Release(run, cancellationToken);
        await auditLog.Controlled(run, cancellationToken);
        await auditLog.Ended(run, cancellationToken);
        await gate.Close(run, cancellationToken);

        return new WriteRunOutcomeResult(run.Status, await callbacks.Publish(run, cancellationToken));
    }

    private static BulkRun End(BulkRun run, BulkRunOutcome outcome, DateTimeOffset at) => (run with
    {
        Status = outcome.Status,
        Problem = outcome.Problem,
        PauseReason = null,
        IsStopped = false,
        EndedAt = at,
    }).Record(at, TimelineEventType.Ended, outcome.Problem ?? outcome.Status.ToWireName());
}
