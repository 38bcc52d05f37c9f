using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Completes devices of ended runs whose command may have been executed and that have confirmed since, for as long as single resets are. The
/// counts of a run are made anew from its devices, so that a pass that died, or two at once, leave nothing that the next does not correct.
/// </summary>
public sealed class ConfirmLateTargets(
    IBulkRuns runs, RecordUpdater<BulkRun> records, BulkRunContext work, BulkRunCallbacks callbacks, BulkRunStatistics statistics, DurableTaskClient client, IOptions<ApprovalOptions> approvals)
{
    private static readonly TimeSpan WaitForPace = TimeSpan.FromMinutes(1);

    /// <summary>Runs one pass. Stops early when the pace has no room; the next one goes on.</summary>
    public async Task Execute(CancellationToken cancellationToken)
    {
        work.Pacer.CallFor(GraphPriority.Background, "reconcile bulk runs");
        var endedSince = work.Now - work.Polling.LateFor;
        var requestedSince = endedSince - work.Polling.LongestLife(approvals.Value);
        await foreach (var run in runs.ReadSince(requestedSince, cancellationToken))
        {
            if (run.EndedAt >= endedSince && (run.IsLateUnpublished || HasUnconfirmed(run.Counts)) && !await CheckRun(run, cancellationToken))
            {
                return;
            }
        }
    }

    private static bool HasUnconfirmed(BulkCounts counts) =>
        counts.InState(TargetState.Expired) > 0 || counts.ByReason.GetValueOrDefault(ReasonCode.SupersededByWipe) > 0;

    private async Task<bool> CheckRun(BulkRun run, CancellationToken cancellationToken)
    {
        var counter = new ShardCounter(work.Now);
        for (var shard = 0; shard < run.Shards; shard++)
        {
            var unconfirmed = new List<StoredTarget>(IDeviceBatches.Largest);
            await foreach (var stored in work.Targets.Read(run.Id, shard, cancellationToken))
            {
                if (!stored.Target.MayBeConfirmedLate || !stored.IsAuthentic)
                {
                    counter.Add(stored);
                    continue;
                }

                unconfirmed.Add(stored);
                if (unconfirmed.Count == IDeviceBatches.Largest)
                {
                    if (!await Check(run, unconfirmed, counter, cancellationToken))
                    {
                        return false;
                    }

                    unconfirmed.Clear();
                }
            }

            if (unconfirmed.Count > 0 && !await Check(run, unconfirmed, counter, cancellationToken))
            {
                return false;
            }
        }

        var counts = BulkCounts.Sum(Enumerable.Range(0, run.Shards).Select(shard => counter.StateOf(shard).Counts));
        if (counts.InState(TargetState.Completed) > run.Counts.InState(TargetState.Completed))
        {
            await statistics.Contribute(counter.Contributions(run), cancellationToken);
        }

        var updated = await records.Update(
            run.Id,
            run => counts.InState(TargetState.Completed) - run.Counts.InState(TargetState.Completed) is > 0 and var late
                ? (run with { Counts = counts, Late = run.Late + late, IsLateUnpublished = true })
                    .Record(work.Now, TimelineEventType.ConfirmedLate, late == 1 ? "1 device" : $"{late} devices")
                : null,
            cancellationToken);
        if (updated.IsLateUnpublished)
        {
            await Publish(updated, cancellationToken);
        }

        return true;
    }

    private async Task Publish(BulkRun run, CancellationToken cancellationToken)
    {
        await client.StartCallbackDeliveries(await callbacks.PublishConfirmedLate(run, cancellationToken), cancellationToken);
        await records.Update(run.Id, latest => latest.LastEvent == run.LastEvent ? latest with { IsLateUnpublished = false } : null, cancellationToken);
    }

    private async Task<bool> Check(BulkRun run, List<StoredTarget> unconfirmed, ShardCounter counter, CancellationToken cancellationToken)
    {
        for (var from = 0; from < unconfirmed.Count;)
        {
            using var permit = await work.Pacer.Take(GraphCost.Read, unconfirmed.Count - from, work.Now + WaitForPace, cancellationToken);
            if (permit is null)
            {
                return false;
            }

            permit.Use();
            List<StoredTarget> batch = [.. unconfirmed.Skip(from).Take(permit.Count)];
            var read = await work.Batches.Get([.. batch.Select(each => each.Target.Device!.IntuneDeviceId)], cancellationToken);
            List<StoredTarget> confirmed = [.. batch.Zip(read.Items, (each, item) => Complete(each, item, run.Deadline)).OfType<StoredTarget>()];
            var saved = await work.Targets.Save(run.Id, confirmed, cancellationToken);
            work.CountEnded(saved);
            foreach (var each in batch.ExceptBy(saved.Select(each => each.Target.Id), each => each.Target.Id).Concat(saved))
            {
                counter.Add(each);
            }

            from += batch.Count;
        }

        return true;
    }

    private StoredTarget? Complete(StoredTarget expired, GraphResult<ManagedDevice> read, DateTimeOffset deadline)
    {
        var target = expired.Target;
        var latest = IssuedCommand.LatestTime(target.EarliestGraphTime, target.AttemptAt!.Value, work.Polling);
        return ActionOutcome.FindLateConfirmation(read, target.Command(deadline), latest) is { } confirmedAt
            ? expired.With(target with
            {
                State = TargetState.Completed,
                Late = true,
                ReasonCode = null,
                Detail = null,
                IssuedAt = target.AttemptAt,
                ConfirmedAt = confirmedAt,
            })
            : null;
    }
}
