using System.Collections.Immutable;
using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.Observability;
using Passcode.Core.Orchestration;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Sends one wave and looks at every device that is due, side by side; then evaluates the canary and the breaker. It reads only the shards
/// in which something is to be done, and counts each of them anew: a step that runs twice counts nothing twice.
/// </summary>
[DurableTask(Name)]
public sealed class AdvanceRunActivity(
    RecordUpdater<BulkRun> records, BulkRunContext work, BulkRunCallbacks callbacks, BulkRunStatistics statistics, EmergencyStop stop, IOptions<BulkOptions> bulk, TimeProvider time,
    RecordTampering tampering, IHostApplicationLifetime host, PasscodeMetrics metrics) : BulkRunActivity(tampering, host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "AdvanceRun";

    private static readonly TimeSpan StopCheckInterval = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    public override async Task<BulkProgress> Execute(BulkActivityInput input, CancellationToken cancellationToken)
    {
        work.Pacer.CallFor(GraphPriority.Bulk, input.RunId);
        var run = (await records.Get(input.RunId, cancellationToken)).Value;
        if (run.HasEnded)
        {
            return BulkProgress.End(new(run.Status, run.Problem));
        }

        var before = input.State.Shards ?? [];
        var pass = new ShardProcessor(work, run, before, bulk.Value, stop, MustStop, cancellationToken);
        await pass.Execute();
        var shards = before.Select((shard, index) => pass.StateOf(index) ?? shard).ToImmutableArray();
        run = await Record(run, shards, pass, cancellationToken); // first: a step that is repeated must know of what was sent
        await statistics.Contribute(pass.Contributions, cancellationToken);
        if (pass.HasRefused)
        {
            await Tampering.Report(BulkRunAuditLog.SubjectOf(run.Id), SignatureState.Invalid, cancellationToken);
        }

        return run.Counts.Open == 0
            ? BulkProgress.End(new(EndOf(run)))
            : await PublishPause(run, input.State with { Shards = shards }, cancellationToken);

        async Task<bool> MustStop(CancellationToken token) =>
            !((await records.Get(input.RunId, token)).Value).MaySend(time.GetUtcNow()) || await stop.IsActive(token);
    }

    private async Task<BulkProgress> PublishPause(BulkRun run, BulkState state, CancellationToken cancellationToken)
    {
        var resumeAt = NextAt(run, state.Shards!.Value);
        if (run is not { Status: BulkRunStatus.Paused, LastEvent: { Type: TimelineEventType.Paused, Sequence: var pause } } || pause == state.PublishedPause)
        {
            return BulkProgress.Continue(state, resumeAt);
        }

        var deliveries = await callbacks.Publish(run, cancellationToken);
        metrics.BulkRunPaused(run.CurrentPauseReason?.ToWireName() ?? "none");
        return BulkProgress.Continue(state with { PublishedPause = pause }, resumeAt) with { Deliveries = deliveries };
    }

    private static BulkRunStatus EndOf(BulkRun run) => run switch
    {
        { Approval.HasExpired: true } => BulkRunStatus.Expired,
        { IsNotApproved: true } => BulkRunStatus.Rejected,
        { CancelRequested: true } => BulkRunStatus.Cancelled,
        { StartedAt: null } => BulkRunStatus.Expired,
        _ => BulkRunStatus.Completed,
    };

    private async Task<BulkRun> Record(BulkRun run, ImmutableArray<ShardState> shards, ShardProcessor pass, CancellationToken cancellationToken)
    {
        var isStopped = await stop.IsActive(cancellationToken);
        var counts = BulkCounts.Sum(shards.Select(shard => shard.Counts));
        var now = time.GetUtcNow();
        return await records.Update(
            run.Id,
            run => run.HasEnded ? null : CircuitBreaker.Evaluate(
                run with
                {
                    Counts = counts,
                    Course = RunPoint.With(run.Course, counts, now),
                    BudgetPerMinute = pass.PerMinute,
                    IsStopped = isStopped,
                    WasHeld = run.WasHeld || isStopped,
                    AllIssuedAt = counts.InState(TargetState.Queued) + counts.InState(TargetState.Issuing) == 0 ? run.AllIssuedAt ?? now : null,
                },
                bulk.Value,
                now).WithStatus(),
            cancellationToken);
    }

    // Null for "at once": there is more to send, to poll or to expire.
    private DateTimeOffset? NextAt(BulkRun run, ImmutableArray<ShardState> shards)
    {
        var now = time.GetUtcNow();
        var isQueued = run.Counts.InState(TargetState.Queued) > 0;
        if (isQueued && (run.IsStopping || now >= run.SendsEndAt))
        {
            return null;
        }

        var limit = isQueued ? run.SendsEndAt : run.Deadline;
        var at = new List<DateTimeOffset?> { limit > now ? limit : null };
        at.AddRange(shards.Select(shard => shard.PollAt));
        at.Add(run.IsStopped ? now + StopCheckInterval : null);
        at.AddRange(run.MaySend(now) && !run.IsStopped && CircuitBreaker.Room(run, bulk.Value) > 0 ? shards.Select(shard => shard.SendAt) : []);
        at.Add(run.CanaryPassedAt is null && run.StartedAt + bulk.Value.CanaryTimeout is { } end && end > now ? end : null);
        return at.Min() is { } first && first > now ? StateChanges.AtLatest(first, now) : null;
    }
}
