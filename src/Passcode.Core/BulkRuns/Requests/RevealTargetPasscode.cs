using Passcode.Core.Reveal;

namespace Passcode.Core.BulkRuns;

/// <summary>Hands out the temporary passcode of one device of a run, under the rules and the limit of single resets.</summary>
public sealed class RevealTargetPasscode(IBulkRuns runs, IBulkTargets targets, RevealPasscode reveal)
{
    /// <param name="runId">The run.</param>
    /// <param name="intuneDeviceId">The device.</param>
    /// <param name="request">Who asks, and why.</param>
    /// <param name="cancellationToken">Cancels the wait; the entry may already be written.</param>
    public async Task<RevealResult> Execute(string runId, string intuneDeviceId, RevealRequest request, CancellationToken cancellationToken)
    {
        var targetId = BulkTarget.IdOf(intuneDeviceId);
        return await runs.Find(runId, cancellationToken) is { Value: { Shards: > 0 and var shards } run }
            && await targets.Find(run.Id, BulkTarget.ShardOf(targetId, shards), targetId, cancellationToken) is { IsAuthentic: true, Target: var target }
            ? await reveal.Execute(Create(run, target), request, cancellationToken)
            : new RevealResult.NotFound();
    }

    private static ConfirmedReset Create(BulkRun run, BulkTarget target) => new(
        $"{run.Id}/{target.Id}",
        BulkRunAuditLog.SubjectOf(run.Id) + BulkRunAuditLog.EndOfTarget(target.Id),
        target.State == TargetState.Completed,
        target.Effect,
        target is { Device: not null, AttemptAt: not null } ? target.Command(run.Deadline) : null,
        target.IssuedAt,
        target.ConfirmedAt,
        run.Request.TicketId,
        target.Rules is { Count: > 0 });
}
