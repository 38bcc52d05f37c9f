using Passcode.Core.Approvals;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;
using Passcode.Core.Workflows;

namespace Passcode.Core.BulkRuns;

/// <summary>Records how a run ended; it may run again.</summary>
public sealed class EndRun(BulkRecords records, BulkTrail trail, IPendingApprovals pending, TellReceivers tell, TimeProvider time) : IStepBody<EndRunInput, BulkRunStatus>
{
    /// <inheritdoc />
    public async Task<BulkRunStatus> Run(EndRunInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var now = time.GetUtcNow();
        var run = await records.Update(
            input.RunId,
            run => run.HasEnded ? null : (run with
            {
                Status = input.Ending.Status,
                Problem = input.Ending.Problem,
                PausedBecause = null,
                EndedAt = now,
            }).Record(now, TimelineEventType.Ended, input.Ending.Problem ?? input.Ending.Status.ToWireName()),
            cancellation);
        await trail.Ended(run, cancellation);
        if (run.Approval is not null)
        {
            await pending.Remove(ApprovalKind.BulkRun, run.Id, run.RequestedAt, cancellation);
        }

        await tell.Run(run, cancellation);
        return run.Status;
    }
}
