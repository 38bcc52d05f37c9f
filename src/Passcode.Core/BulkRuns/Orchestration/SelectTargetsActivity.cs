using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Observability;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Reads a page of the selection, evaluates each device from its listed properties and keeps it as a target. The run never touches a
/// device that is not among them. A page that is read twice adds nothing.
/// </summary>
[DurableTask(Name)]
public sealed class SelectTargetsActivity(
    RecordUpdater<BulkRun> records,
    IBulkRuns runs,
    SelectionPages pages,
    SelectedGroups groups,
    IBulkTargets targets,
    EligibilityRules rules,
    DeviceScopes scopes,
    ResetPolicy policy,
    BulkRunAuditLog auditLog,
    GraphPacer pacer,
    PasscodeMetrics metrics,
    IOptions<BulkOptions> bulk,
    IOptions<PollingOptions> polling,
    TimeProvider time,
    RecordTampering tampering, IHostApplicationLifetime host) : BulkRunActivity(tampering, host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "SelectTargets";

    // Enough for 100,000 targets: a shard is then some thousands of rows, and a step reads one or two of them.
    private const int ManyShards = 32;

    /// <inheritdoc />
    public override async Task<BulkProgress> Execute(BulkActivityInput input, CancellationToken cancellationToken)
    {
        pacer.CallFor(GraphPriority.Bulk, input.RunId);
        var run = (await records.Get(input.RunId, cancellationToken)).Value;
        if (input.State is { Walk: null, Selected: 0 })
        {
            // The acceptance leaves this to the first activity: the caller's 202 does not wait for it, and it is repeated if the process stops.
            await auditLog.Requested(run, cancellationToken);
        }

        if (run.HasEnded || run.CancelRequested || run.IsSelected)
        {
            // An orchestration that was lost begins anew; what is selected by now is no part of what was reviewed and approved.
            return BulkProgress.Continue(input.State with { Phase = BulkPhase.Start });
        }

        if (run.Status == BulkRunStatus.Preparing && time.GetUtcNow() >= run.Deadline)
        {
            return BulkProgress.End(new(BulkRunStatus.Failed, "The selection could not be read before the deadline of the run. Nothing was sent."));
        }

        run = await groups.Name(run, cancellationToken);
        var page = await pages.Read(run, input.State.Cursor, cancellationToken);
        return page.Succeeded ? await Keep(run, input.State, page.Value, cancellationToken) : Failed(run, input.State, page.Problem);
    }

    private async Task<BulkProgress> Keep(BulkRun run, BulkState state, ListPage<Selected> page, CancellationToken cancellationToken)
    {
        var selected = state.Selected + page.Items.Count;
        if ((state.Walk ?? new()).Next(page.Continuation) is not { } walk)
        {
            return Failed(run, state, SelectionWalk.Endless);
        }

        var (limit, remedy) = Limit(run.Request);
        if (selected > limit)
        {
            return BulkProgress.End(new(
                BulkRunStatus.Failed, FormattableString.Invariant(BulkRunProblem.TooLarge(limit, remedy))));
        }

        var evaluated = new List<BulkTarget>();
        foreach (var each in page.Items)
        {
            var target = await Evaluate(run, each, cancellationToken);
            if (!target.Succeeded)
            {
                return Failed(run, state, target.Problem);
            }

            evaluated.Add(target.Value);
        }

        run = await Spread(run, page, cancellationToken);
        await targets.Add(run.Id, run.Shards, evaluated, cancellationToken);
        foreach (var refused in evaluated.Where(target => target.HasEnded && !run.Request.DryRun))
        {
            metrics.Ended(refused);
        }

        return BulkProgress.Continue(page.Continuation is null
            ? state with { Cursor = null, Selected = selected, Walk = null, Phase = BulkPhase.Start }
            : state with { Cursor = page.Continuation, Selected = selected, Walk = walk });
    }

    // A selection of one page has one shard, so that its targets are written together; a run that repeats a dry run has its shards, to be compared with it.
    private async Task<BulkRun> Spread(BulkRun run, ListPage<Selected> page, CancellationToken cancellationToken)
    {
        if (run.Shards > 0)
        {
            return run;
        }

        var reviewed = run.Request.ReviewedRunId is { } id ? await runs.Find(id, cancellationToken) : null;
        var shards = reviewed?.Value.Shards is > 0 and var known ? known : page.Continuation is null ? 1 : ManyShards;
        return await records.Update(run.Id, run => run.Shards > 0 ? null : run with { Shards = shards }, cancellationToken);
    }

    private async Task<GraphResult<BulkTarget>> Evaluate(BulkRun run, Selected selected, CancellationToken cancellationToken)
    {
        if (selected.Device is not { } device)
        {
            return new BulkTarget
            {
                Id = selected.Member is { } member ? BulkTarget.OfMember(member) : BulkTarget.OfLine(selected.Line!.Value),
                State = TargetState.Ineligible,
                Line = selected.Line,
                ReasonCode = selected.Problem,
                Detail = selected.Text,
                EndedAt = time.GetUtcNow(),
            };
        }

        var snapshot = DeviceSnapshot.From(device);
        var included = await scopes.Include(run.Origin.Scopes, snapshot);
        if (!included.Succeeded || !included.Value)
        {
            return included.Succeeded ? OutOfScope(selected, device) : included.Problem;
        }

        var excluding = await groups.FindExcluding(run, snapshot);
        if (!excluding.Succeeded)
        {
            return excluding.Problem;
        }

        if (excluding.Value is { } group)
        {
            return new BulkTarget
            {
                Id = BulkTarget.IdOf(device.Id),
                State = TargetState.Ineligible,
                Device = snapshot,
                Line = selected.Line,
                ReasonCode = ReasonCode.ExcludedByGroup,
                Detail = StoredTarget.Shorten(group),
                EndedAt = time.GetUtcNow(),
            };
        }

        var verdict = rules.Evaluate(device, isLockedByAnother: false);
        var ruling = verdict.Eligible ? await policy.Evaluate(device, run.Origin.Scopes, cancellationToken) : new PolicyVerdict.Allowed();
        if (!ruling.Succeeded)
        {
            return ruling.Problem;
        }

        var refusal = ruling.Value as PolicyVerdict.Refused;
        var isQueued = verdict.Eligible && refusal is null;
        return new BulkTarget
        {
            Id = BulkTarget.IdOf(device.Id),
            State = isQueued ? TargetState.Queued : TargetState.Ineligible,
            Device = snapshot,
            Line = selected.Line,
            Effect = isQueued ? verdict.Effect : null,
            ReasonCode = refusal?.Reason ?? verdict.ReasonCode,
            Rules = (ruling.Value as PolicyVerdict.NeedsApproval)?.Rules,
            Detail = refusal?.Rule.ToString() ?? selected.Text,
            EndedAt = isQueued ? null : time.GetUtcNow(),
        };
    }

    // Without the device: the requester may not see it.
    private BulkTarget OutOfScope(Selected selected, ManagedDevice device) => new()
    {
        Id = BulkTarget.IdOf(device.Id),
        State = TargetState.Ineligible,
        Line = selected.Line,
        ReasonCode = ReasonCode.DeviceOutOfScope,
        EndedAt = time.GetUtcNow(),
    };

    private BulkProgress Failed(BulkRun run, BulkState state, GraphProblem problem)
    {
        var now = time.GetUtcNow();
        return problem.IsTransient && now < run.Deadline
            ? BulkProgress.Continue(state, Times.Earlier(now + (problem.RetryAfter ?? polling.Value.FirstDelay), run.Deadline))
            : BulkProgress.End(new(BulkRunStatus.Failed, FormattableString.Invariant(BulkRunProblem.Unreadable(problem.Detail))));
    }

    private (int Limit, string Remedy) Limit(BulkRequest request) =>
        request.MaxTargets is { } asked && asked < bulk.Value.MaxTargets
            ? (asked, request.Schedule is null ? "raise maxTargets" : "ask an administrator to raise the limit of the schedule")
            : (bulk.Value.MaxTargets, "ask an administrator to raise the limit");
}
