using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>Lets a selection belong to one run at a time, from its acceptance to its end, whoever asks.</summary>
public sealed class SelectionClaims(IIdempotencyKeys keys, IBulkRuns runs, TimeProvider time)
{
    private const string Caller = "selections of bulk runs";

    // Between the claim and the record of a run there are two writes. After so long the process that made the claim is taken for dead.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    /// <summary>Claims the selection of a run that is about to be recorded. Claiming it again changes nothing.</summary>
    /// <returns>The run that has the claim and has not ended; null when this one has it, or needs none.</returns>
    public async Task<SelectionOwner?> FindOwner(BulkRun run, CancellationToken cancellationToken)
    {
        if (run.SelectionHash is not { } selection)
        {
            return null;
        }

        var claim = new IdempotencyClaim(run.Id, "", DateTimeOffset.MaxValue);
        var existing = await keys.Claim(Caller, selection, claim, time.GetUtcNow(), cancellationToken);
        while (existing.OwnerId != run.Id)
        {
            if (await FindUnfinished(existing.OwnerId, run, cancellationToken) is { } holder)
            {
                return holder;
            }

            existing = await keys.Replace(Caller, selection, existing.OwnerId, claim, cancellationToken);
        }

        return null;
    }

    /// <summary>Ends the claim of a run that has ended. One that a process did not live to end is taken by the next request.</summary>
    public async Task Release(BulkRun run, CancellationToken cancellationToken)
    {
        if (run.SelectionHash is { } selection)
        {
            await keys.Replace(Caller, selection, run.Id, new(run.Id, "", time.GetUtcNow()), cancellationToken);
        }
    }

    private async Task<SelectionOwner?> FindUnfinished(string id, BulkRun next, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var holder = await runs.Find(id, cancellationToken);
        if (holder is null && now >= TimedId.TimeOf(id) + Settled)
        {
            holder = await runs.TrySave(NeverBegun(id, next, now), null, cancellationToken) ?? await runs.Find(id, cancellationToken);
        }

        return holder is { Value.HasEnded: true } ? null : new(id, holder?.Value);
    }

    // The record that the dead process owes, so that it cannot write its own any more, should it live after all.
    private static BulkRun NeverBegun(string id, BulkRun next, DateTimeOffset now) => (next with
    {
        Id = id,
        LastEvent = null,
        Status = BulkRunStatus.Failed,
        RequestedAt = TimedId.TimeOf(id),
        Deadline = now,
        EndedAt = now,
        Problem = FormattableString.Invariant(BulkRunProblem.NotAccepted(next.Id)),
    }).Record(now, TimelineEventType.Ended);
}

/// <summary>The run that has a selection.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="Run">Its record; null while the request is being accepted.</param>
public sealed record SelectionOwner(string RunId, BulkRun? Run);
