using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;
using Passcode.Core.Resets;
using Passcode.Core.Workflows;

namespace Passcode.Core.BulkRuns;

/// <summary>Counts what was selected, ends what is not to be begun, and waits for an approval where one is needed.</summary>
public sealed class StartRun(
    BulkRecords records, IBulkTargets targets, IOptions<BulkOptions> bulk, IOptions<PollingOptions> polling, TimeProvider time)
    : IStepBody<BulkStepInput, BulkProgress>
{
    /// <inheritdoc />
    public async Task<BulkProgress> Run(BulkStepInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var run = await records.Get(input.RunId, cancellation);
        if (run.HasEnded)
        {
            return End(run.Status, run.Problem);
        }

        var shards = input.State.Shards ?? await Count(run, cancellation);
        var counts = shards.Aggregate(BulkCounts.None, (sum, shard) => sum.Plus(shard.Counts));
        run = await records.Update(run.Id, run => run with { Counts = counts }, cancellation);
        return run switch
        {
            { CancelRequested: true } => new BulkProgress.Next(input.State with { Phase = BulkPhase.Advance, Shards = shards }),
            _ when counts.Total == 0 => End(BulkRunStatus.Failed, "The selection has no devices. Check it with GET /api/devices, or in the Intune admin center."),
            { Request.DryRun: true } => End(BulkRunStatus.Completed),
            _ => await Begin(run, input.State with { Phase = BulkPhase.Advance, Shards = shards }, cancellation),
        };
    }

    private async Task<ImmutableArray<ShardState>> Count(BulkRun run, CancellationToken cancellation)
    {
        var tally = new Tally(time.GetUtcNow());
        for (var shard = 0; shard < run.Shards; shard++)
        {
            await foreach (var target in targets.Read(run.Id, shard, cancellation))
            {
                tally.Add(target);
            }
        }

        return [.. Enumerable.Range(0, run.Shards).Select(tally.Of)];
    }

    private async Task<BulkProgress> Begin(BulkRun run, BulkState state, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await records.Update(
            run.Id,
            run => run.StartedAt is not null ? null : (run with
            {
                StartedAt = now,
                Deadline = now + polling.Value.Deadline,
                CanaryPassedAt = bulk.Value.CanarySize == 0 ? now : null,
            }).WithStatus().Record(now, TimelineEventType.Started, string.Create(CultureInfo.InvariantCulture, $"{run.Counts.Of(TargetState.Queued)} of {run.Counts.Total} targets")),
            cancellation);
        return new BulkProgress.Next(state);
    }

    private static BulkProgress.End End(BulkRunStatus status, string? problem = null) => new(new BulkEnding(status, problem));
}
