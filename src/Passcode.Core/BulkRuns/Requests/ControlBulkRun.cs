using Microsoft.DurableTask.Client;
using Passcode.Core.Audit;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Starts, pauses, resumes and cancels runs. The change is written to the record, which is read before every batch: no further commands are sent, and
/// batches in flight complete.
/// </summary>
public sealed class ControlBulkRun(IBulkRuns runs, RecordUpdater<BulkRun> records, BulkRunAuditLog auditLog, DurableTaskClient client, TimeProvider time)
{
    /// <summary>Starts a run that was reviewed and waits for it.</summary>
    public Task<BulkRunControlResult> Start(string id, string by, CancellationToken cancellationToken) => Change(
        id,
        run => run.StartRequestedAt is not null && !run.IsStopping,
        run => run.Status == BulkRunStatus.AwaitingStart && !run.IsStopping && time.GetUtcNow() < run.SendsEndAt
            ? (run with { StartRequestedAt = time.GetUtcNow() }).Record(time.GetUtcNow(), TimelineEventType.StartRequested, "by " + by)
            : null,
        AuditEventType.BulkRunStarted,
        by,
        cancellationToken);

    public Task<BulkRunControlResult> Pause(string id, string by, CancellationToken cancellationToken) => Change(
        id,
        run => run.PauseReason is not null,
        run => run.IsStopping ? null : Restated(run with { PauseReason = PauseReason.Operator }, TimelineEventType.Paused, by),
        AuditEventType.BulkRunPaused,
        by,
        cancellationToken);

    /// <summary>Resumes. Whoever resumes after a failed canary, or an open breaker, answers for it: what failed before no longer counts.</summary>
    public Task<BulkRunControlResult> Resume(string id, string by, CancellationToken cancellationToken) => Change(
        id,
        run => run.PauseReason is null && !run.IsStopping && run.StartedAt is not null,
        run => run.PauseReason is null ? null : Restated(
            run with
            {
                PauseReason = null,
                WasHeld = true,
                FailureBaseline = run.Counts,
                CanaryPassedAt = run.CanaryPassedAt ?? (run.PauseReason == PauseReason.Canary ? time.GetUtcNow() : null),
            },
            TimelineEventType.Resumed,
            by),
        AuditEventType.BulkRunResumed,
        by,
        cancellationToken);

    /// <summary>Cancels: what is queued ends, and what was sent is watched to its end.</summary>
    public Task<BulkRunControlResult> Cancel(string id, string by, CancellationToken cancellationToken) => Change(
        id,
        run => run.CancelRequested,
        run => Restated(run with { CancelRequested = true }, TimelineEventType.CancelRequested, by),
        AuditEventType.BulkRunCancelled,
        by,
        cancellationToken);

    private BulkRun Restated(BulkRun run, TimelineEventType type, string by) =>
        (run.StartedAt is null ? run : run.WithStatus()).Record(time.GetUtcNow(), type, "by " + by);

    private async Task<BulkRunControlResult> Change(
        string id, Func<BulkRun, bool> isSo, Func<BulkRun, BulkRun?> change, AuditEventType type, string by, CancellationToken cancellationToken)
    {
        if (await runs.Find(id, cancellationToken) is not { Value: var before })
        {
            return new BulkRunControlResult.NotFound();
        }

        await auditLog.Controlled(before, cancellationToken); // in case the process that changed it the last time died before this
        var hasChanged = false;
        var run = await records.Update(
            id,
            run =>
            {
                var changed = run.HasEnded || isSo(run) ? null : change(run);
                hasChanged = changed is not null;
                return changed is null ? null : changed with { Control = new(type, by, changed.LastEvent!.At, changed.LastEvent.Sequence) };
            },
            cancellationToken);
        if (run.HasEnded || (!hasChanged && !isSo(run)))
        {
            return new BulkRunControlResult.TooLate(run);
        }

        await auditLog.Controlled(run, cancellationToken);
        await client.RaiseStateChanged(id, type.ToWireName(), cancellationToken);
        return new BulkRunControlResult.Done(run);
    }
}

/// <summary>The result of a command to pause, resume or cancel a run.</summary>
public abstract record BulkRunControlResult
{
    private BulkRunControlResult()
    {
    }

    /// <summary>It is recorded, and obeyed from the next batch on.</summary>
    public sealed record Done(BulkRun Run) : BulkRunControlResult;

    /// <summary>The run has ended, or is not in a state that allows this.</summary>
    public sealed record TooLate(BulkRun Run) : BulkRunControlResult;

    /// <summary>There is no such run.</summary>
    public sealed record NotFound : BulkRunControlResult;
}
