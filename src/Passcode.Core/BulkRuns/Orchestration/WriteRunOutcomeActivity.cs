using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Passcode.Core.Approvals;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>Records how a run ended; it may run again.</summary>
[DurableTask(Name)]
public sealed class WriteRunOutcomeActivity(RecordUpdater<BulkRun> records, SelectionClaims selections, BulkRunAuditLog trail, ApprovalGate<BulkRun> gate, BulkRunCallbacks callbacks, TimeProvider time,
    IHostApplicationLifetime host) : ApplicationActivity<WriteRunOutcomeInput, WriteRunOutcomeResult>(host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "WriteRunOutcome";

    /// <inheritdoc />
    public override async Task<WriteRunOutcomeResult> Run(WriteRunOutcomeInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var now = time.GetUtcNow();
        var run = await records.Update(
            input.RunId,
            run => run.HasEnded ? null : (run with
            {
                Status = input.Ending.Status,
                Problem = input.Ending.Problem,
                PauseReason = null,
                EndedAt = now,
            }).Record(now, TimelineEventType.Ended, input.Ending.Problem ?? input.Ending.Status.ToWireName()),
            cancellationToken);
        await selections.Release(run, cancellationToken);
        await trail.Ended(run, cancellationToken);
        await gate.Close(run, cancellationToken);

        return new WriteRunOutcomeResult(run.Status, await callbacks.Publish(run, cancellationToken));
    }
}
