using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Orchestration;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>Reviews what was selected, ends what is not to be begun, and waits for an approval where one is needed, or for somebody who starts it.</summary>
[DurableTask(Name)]
public sealed class StartRunActivity(
    RecordUpdater<BulkRun> records, IBulkTargets targets, DeviceLock deviceLock, RunOverlaps overlaps, RunComparison comparison, BulkApproval approval, BulkRunCallbacks callbacks, IOptions<BulkOptions> bulk, IOptions<PollingOptions> polling, TimeProvider time,
    RecordTampering tampering, IHostApplicationLifetime host) : BulkRunActivity(tampering, host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "StartRun";

    private const int SavedTogether = 100;

    /// <inheritdoc />
    public override async Task<BulkProgress> Execute(BulkActivityInput input, CancellationToken cancellationToken)
    {
        var run = (await records.Get(input.RunId, cancellationToken)).Value;
        if (run.HasEnded)
        {
            return End(run.Status, run.Problem);
        }

        // Counted anew each time: what the orchestration carries is not signed, and decides about no approval.
        var (shards, rules, review) = await Count(run, cancellationToken);
        var isNew = !run.IsSelected;
        var others = isNew ? await overlaps.Find(run, cancellationToken) : run.Overlaps;
        var changes = isNew ? await comparison.Find(run, cancellationToken) : run.Changes;
        var counts = BulkCounts.Sum(shards.Select(shard => shard.Counts));
        int? merged = isNew ? input.State.Selected - counts.Total : null; // a page that is read again adds nothing
        run = await records.Update(
            run.Id,
            run => (run.IsSelected ? run : review.AddTo(run, counts)) with { Counts = counts, Merged = merged ?? run.Merged, Overlaps = others, Changes = changes },
            cancellationToken);
        return run switch
        {
            { CancelRequested: true } => Advance(input.State, shards),
            _ when counts.Total == 0 => End(BulkRunStatus.Failed, "The selection contains no devices. Check it in the Intune admin center."),
            { Request.DryRun: true } => End(BulkRunStatus.Completed),
            _ => await approval.Check(run, rules, cancellationToken) switch
            {
                { IsStopping: true } => Advance(input.State, shards),
                { Approval.IsOpen: true } awaiting => await Await(awaiting, input.State, shards, cancellationToken),
                { AwaitsStart: true } reviewed => await AwaitStart(reviewed, input.State, shards, cancellationToken),
                var approved => await Begin(approved, input.State, shards, cancellationToken),
            },
        };
    }

    private async Task<(ImmutableArray<ShardState> Shards, MatchedRule[] Rules, RunReview Review)> Count(
        BulkRun run, CancellationToken cancellationToken)
    {
        var counter = new ShardCounter(time.GetUtcNow());
        var locked = run.IsSelected ? new([]) : await deviceLock.Locked(cancellationToken); // later, the locks may be its own
        var rules = new HashSet<MatchedRule>();
        var review = new RunReview();
        for (var shard = 0; shard < run.Shards; shard++)
        {
            await foreach (var target in ReadShard(run, shard, locked, cancellationToken))
            {
                counter.Add(target);
                rules.UnionWith(target.Target.Rules ?? []);
                review.Add(target.Target);
            }
        }

        return ([.. Enumerable.Range(0, run.Shards).Select(counter.StateOf)], [.. rules.OrderBy(rule => rule.ToString(), StringComparer.Ordinal)], review);
    }

    // The targets of a shard, of which those end that Passcode did not write, or whose device is locked: a reset of it has not ended.
    private async IAsyncEnumerable<StoredTarget> ReadShard(BulkRun run, int shard, TextSet locked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in targets.Read(run.Id, shard, cancellationToken).Chunk(SavedTogether).WithCancellation(cancellationToken))
        {
            var ended = new List<StoredTarget>();
            foreach (var each in page)
            {
                if (!each.IsAuthentic)
                {
                    ended.Add(each.Refused(time.GetUtcNow()));
                }
                else if (each.Target.State == TargetState.Queued && locked.Contains(each.Target.Id) && await deviceLock.IsLocked(each.Target.Id, cancellationToken))
                {
                    ended.Add(each.Ended(TargetState.Ineligible, ReasonCode.ResetInProgress, time.GetUtcNow()));
                }
            }

            if (page.Any(each => !each.IsAuthentic))
            {
                await Tampering.Report(BulkRunAuditLog.SubjectOf(run.Id), SignatureState.Invalid, cancellationToken);
            }

            var saved = ended.Count == 0 ? [] : await targets.Save(run.Id, ended, cancellationToken);
            foreach (var each in page)
            {
                yield return saved.FirstOrDefault(target => target.Target.Id == each.Target.Id) ?? each;
            }
        }
    }

    private async Task<BulkProgress> Await(BulkRun run, BulkState state, ImmutableArray<ShardState> shards, CancellationToken cancellationToken)
    {
        var isPublished = state.Shards is not null; // the counts come with the first request for the approval
        return BulkProgress.Continue(state with { Shards = shards }, StateChanges.AtLatest(run.Approval!.Deadline, time.GetUtcNow())) with
        {
            Deliveries = isPublished ? null : await callbacks.Publish(run, cancellationToken),
        };
    }

    // Past the deadline, it goes on to end what it did not send.
    private async Task<BulkProgress> AwaitStart(
        BulkRun run, BulkState state, ImmutableArray<ShardState> shards, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now >= run.SendsEndAt)
        {
            return Advance(state, shards);
        }

        await records.Update(
            run.Id,
            run => run.Status == BulkRunStatus.AwaitingStart || !run.AwaitsStart ? null
                : (run with { Status = BulkRunStatus.AwaitingStart }).Record(now, TimelineEventType.Reviewed, Queued(run)),
            cancellationToken);
        return BulkProgress.Continue(state with { Shards = shards }, StateChanges.AtLatest(run.SendsEndAt, now));
    }

    private async Task<BulkProgress> Begin(BulkRun run, BulkState state, ImmutableArray<ShardState> shards, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var started = await records.Update(
            run.Id,
            run => run.StartedAt is not null ? null : (run with
            {
                StartedAt = now,
                Course = RunPoint.With(null, run.Counts, now),
                WasHeld = run.Approval is not null,
                Deadline = now + polling.Value.Deadline,
                CanaryPassedAt = bulk.Value.CanarySize == 0 ? now : null,
            }).WithStatus().Record(now, TimelineEventType.Started, Queued(run)),
            cancellationToken);
        return Advance(state, shards) with { Deliveries = await callbacks.PublishStarted(started, cancellationToken) };
    }

    private static string Queued(BulkRun run) => string.Create(CultureInfo.InvariantCulture, $"{run.Counts.InState(TargetState.Queued)} of {run.Counts.Total} targets");

    private static BulkProgress Advance(BulkState state, ImmutableArray<ShardState> shards) =>
        new(state with { Phase = BulkPhase.Advance, Shards = shards });

    private static BulkProgress End(BulkRunStatus status, string? problem = null) => BulkProgress.End(new BulkRunOutcome(status, problem));
}
