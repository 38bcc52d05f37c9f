using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Core.Workflows;

namespace Passcode.Core.BulkRuns;

/// <summary>Counts what was selected, ends what is not to be begun, and waits for an approval where one is needed.</summary>
public sealed class StartRun(
    BulkRecords records, IBulkTargets targets, BulkApproval approval, IOptions<BulkOptions> bulk, IOptions<PollingOptions> polling, TimeProvider time)
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

        var (shards, rules) = input.State.Shards is { } known ? (known, input.State.Rules ?? []) : await Count(run, cancellation);
        var counts = shards.Aggregate(BulkCounts.None, (sum, shard) => sum.Plus(shard.Counts));
        run = await records.Update(run.Id, run => run with { Counts = counts }, cancellation);
        return run switch
        {
            { CancelRequested: true } => Advance(input.State, shards),
            _ when counts.Total == 0 => End(BulkRunStatus.Failed, "The selection has no devices. Check it with GET /api/devices, or in the Intune admin center."),
            { Request.DryRun: true } => End(BulkRunStatus.Completed),
            _ => await approval.Look(run, rules, cancellation) switch
            {
                { IsCalledOff: true } => Advance(input.State, shards),
                { Approval: { IsOpen: true, Deadline: var until } } => new BulkProgress.Next(input.State with { Shards = shards, Rules = rules }, until),
                var approved => await Begin(approved, input.State, shards, cancellation),
            },
        };
    }

    private async Task<(ImmutableArray<ShardState> Shards, ImmutableArray<PolicyRule> Rules)> Count(BulkRun run, CancellationToken cancellation)
    {
        var tally = new Tally(time.GetUtcNow());
        var rules = new SortedSet<PolicyRule>();
        for (var shard = 0; shard < run.Shards; shard++)
        {
            await foreach (var target in targets.Read(run.Id, shard, cancellation))
            {
                tally.Add(target);
                rules.UnionWith(target.Target.Rules ?? []);
            }
        }

        return ([.. Enumerable.Range(0, run.Shards).Select(tally.Of)], [.. rules]);
    }

    private async Task<BulkProgress> Begin(BulkRun run, BulkState state, ImmutableArray<ShardState> shards, CancellationToken cancellation)
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
        return Advance(state, shards);
    }

    private static BulkProgress.Next Advance(BulkState state, ImmutableArray<ShardState> shards) =>
        new(state with { Phase = BulkPhase.Advance, Shards = shards });

    private static BulkProgress.End End(BulkRunStatus status, string? problem = null) => new(new BulkEnding(status, problem));
}
