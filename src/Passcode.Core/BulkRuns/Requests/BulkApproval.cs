using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>The wait of a run for its approval: asks for one where policy does, and reads in the record what became of it.</summary>
public sealed class BulkApproval(
    RecordUpdater<BulkRun> records, ApprovalGate<BulkRun> gate, IOptions<BulkOptions> bulk, IOptions<ApprovalOptions> approvals, TimeProvider time)
{
    /// <summary>Checks a run that is about to start.</summary>
    /// <param name="run">The run, with its counts.</param>
    /// <param name="rules">The rules that matched single devices of it.</param>
    /// <param name="cancellationToken">Cancels the wait; what was written stays.</param>
    /// <returns>The run: free to start, or called off, or with an approval that is open.</returns>
    public async Task<BulkRun> Check(BulkRun run, IReadOnlyCollection<MatchedRule> rules, CancellationToken cancellationToken)
    {
        MatchedRule[] all = [.. rules, .. run.Counts.InState(TargetState.Queued) > bulk.Value.ApprovalAbove ? [new(PolicyRule.LargeBulkRun)] : (MatchedRule[])[]];
        if (all.Length == 0 || run.StartedAt is not null)
        {
            return run;
        }

        run = await gate.Expire(await records.Update(run.Id, current => Ask(current, all), cancellationToken), cancellationToken);
        if (run is { Approval.IsOpen: true, CancelRequested: false })
        {
            await gate.Open(run, cancellationToken);
        }
        else
        {
            await gate.Close(run, cancellationToken);
        }

        return run;
    }

    private BulkRun? Ask(BulkRun run, MatchedRule[] rules)
    {
        var now = time.GetUtcNow();
        return run is { CancelRequested: false, Approval: null }
            ? (run with
            {
                Status = BulkRunStatus.AwaitingApproval,
                Approval = new(rules, now, now + approvals.Value.Deadline),
                Deadline = now + approvals.Value.Deadline,
            }).Record(now, TimelineEventType.ApprovalRequested)
            : null;
    }
}
