using System.Globalization;
using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>The wait of a run for its approval: asks for one where policy does, and reads in the record what became of it.</summary>
public sealed class BulkApproval(
    RecordUpdater<BulkRun> records,
    ApprovalGate<BulkRun> gate,
    RecentCommands recent,
    RequesterLimits limits,
    CountedRequester requesters,
    IOptions<BulkOptions> bulk,
    IOptions<ApprovalOptions> approvals,
    TimeProvider time)
{
    /// <summary>Checks a run that is about to start.</summary>
    /// <param name="run">The run, with its counts.</param>
    /// <param name="rules">The rules that matched single devices of it.</param>
    /// <param name="cancellationToken">Cancels the wait; what was written stays.</param>
    /// <returns>The run: free to start, or called off, or with an approval that is open.</returns>
    public async Task<BulkRun> Check(BulkRun run, IReadOnlyCollection<MatchedRule> rules, CancellationToken cancellationToken)
    {
        if (run.StartedAt is not null)
        {
            return run;
        }

        // Once it is asked for, the approval stands, whatever the person has sent since.
        var all = run.Approval?.Rules ?? [.. rules, .. await FindLarge(run, cancellationToken)];
        all = all.Count > 0 ? all : await FindExceeded(run, cancellationToken);
        if (all.Count == 0)
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

    private async Task<MatchedRule[]> FindLarge(BulkRun run, CancellationToken cancellationToken)
    {
        var (commands, most) = (run.Counts.InState(TargetState.Queued), bulk.Value.ApprovalAbove);
        return commands > most ? [new(PolicyRule.LargeBulkRun)]
            : commands > 0 && run.Origin.Channel != RequestChannel.Schedule && commands + await recent.Count(run, most - commands + 1, cancellationToken) > most
                ? [new(PolicyRule.LargeBulkRun, string.Create(CultureInfo.InvariantCulture, $"more than {most} commands of one person in 24 hours"))]
            : [];
    }

    // What a person may not do alone, another person can allow. An approved run does not count.
    private async Task<MatchedRule[]> FindExceeded(BulkRun run, CancellationToken cancellationToken) =>
        run.Counts.InState(TargetState.Queued) is > 0 and var commands && run.Origin.Channel != RequestChannel.Schedule
        && await limits.Take(requesters.Of(run.Request.RequestedBy, run.Origin), run.Id, commands, cancellationToken) is { } exceeded ? [exceeded] : [];

    private BulkRun? Ask(BulkRun run, IReadOnlyList<MatchedRule> rules)
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
