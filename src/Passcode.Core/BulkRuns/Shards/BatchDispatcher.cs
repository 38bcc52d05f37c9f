using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Pacing;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Sends the command to targets, in batches as fast as the pacer allows, each at most once: the attempt is written under the target's version
/// before it is sent, and what may have been executed is never sent again before the device was polled. See <see cref="IssueCommandActivity"/>.
/// </summary>
internal sealed class BatchDispatcher(
    BulkRunContext work, BulkRun run, ShardCounter counter, int limit, TimeSpan firstPollDelay, Func<CancellationToken, Task<bool>> mustStop, CancellationToken cancellationToken)
{
    // An activity lasts at most 30 s: this, and the time limit of the last send.
    internal static readonly TimeSpan SendFor = TimeSpan.FromSeconds(10);

    // The action of another request's command must be known, to tell it from ours.
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    private readonly List<StoredTarget> _waiting = [];
    private readonly BoundedConcurrency _inFlight = new();
    private readonly HashSet<string> _commandedLately = [];
    private readonly TargetRecheck _recheck = new(work, run, counter, cancellationToken);
    private bool _hasStopped;
    private readonly DateTimeOffset _until = work.Now + SendFor;
    private int _left = limit;

    /// <summary>Whether more targets are wanted.</summary>
    public bool HasRoom => !_hasStopped && _left > 0 && work.Now < _until;

    /// <summary>Takes a target, and sends once there are enough for a batch.</summary>
    public async Task Enqueue(StoredTarget queued)
    {
        _waiting.Add(queued);
        _left--;
        if (_waiting.Count == IDeviceBatches.Largest)
        {
            await Send();
        }
    }

    /// <summary>Sends what is left and waits for every answer.</summary>
    public async Task Finish()
    {
        await Send();
        await _inFlight.End();
    }

    private async Task Send()
    {
        var held = await AcquireLocks([.. _waiting]);
        _waiting.Clear();
        while (held.Count > 0)
        {
            await _inFlight.Room();
            var permit = await work.Pacer.Take(GraphCost.Command, held.Count, _until, cancellationToken);
            if (permit is null || !await TrySend(held, permit))
            {
                Stop(held);
                return;
            }
        }
    }

    // False if nothing more may be sent. What fails before the batch is on its way gives the permit back.
    private async Task<bool> TrySend(List<StoredTarget> held, GraphPermit permit)
    {
        Task? sending = null;
        try
        {
            if (_hasStopped)
            {
                return false;
            }

            var batch = await _recheck.Check([.. held.Take(permit.Count)], _commandedLately);
            var unread = batch.Count > 0 ? await ReadGraphTime(batch[0].Target) : null;
            held.RemoveRange(0, permit.Count);
            if (await mustStop(cancellationToken)) // after the reads, which may take a while
            {
                held.InsertRange(0, batch);
                return false;
            }

            sending = unread is null ? Command(batch, permit) : Postpone(batch, permit, unread);
            _inFlight.Add(sending);
            return true;
        }
        finally
        {
            if (sending is null)
            {
                permit.Dispose();
            }
        }
    }

    // They wait for the next step, and keep their locks.
    private void Stop(List<StoredTarget> held)
    {
        _hasStopped = true;
        held.ForEach(each => counter.Add(each));
    }

    private async Task<List<StoredTarget>> AcquireLocks(IReadOnlyList<StoredTarget> queued)
    {
        var locks = await Task.WhenAll(queued.Select(each => work.DeviceLock.TryAcquire(each.Target.Id, BulkRunLockOwners.NameOf(run.Id), cancellationToken)));
        var refusals = locks.Select(FindDenialReason).ToList();
        _commandedLately.UnionWith(queued.Zip(locks).Where(each => work.Now - each.Second.CommandedAt < Lately).Select(each => each.First.Target.Id));
        var refused = queued.Zip(refusals, (each, reason) => reason is null ? null : each.Ended(TargetState.Ineligible, reason, work.Now));
        await work.Save(run.Id, [.. refused.OfType<StoredTarget>()], counter, cancellationToken);
        return [.. queued.Where((_, index) => refusals[index] is null)];
    }

    // A device that another request has reset since this run was requested is not reset once more.
    private ReasonCode? FindDenialReason(LockResult acquired) =>
        !acquired.IsAcquired ? ReasonCode.ResetInProgress
        : acquired.CommandedAt > run.RequestedAt ? ReasonCode.Duplicate
        : null;

    // Without Graph's time a device's action could not be told from an older one: the answer to a read has it.
    private async Task<GraphProblem?> ReadGraphTime(BulkTarget any) =>
        work.GraphClock.EarliestNow is null
            && (await work.Batches.Get([any.Device!.IntuneDeviceId], cancellationToken)).Items[0].Problem is { IsTransient: true } unread ? unread : null;

    private async Task Postpone(IReadOnlyList<StoredTarget> batch, GraphPermit permit, GraphProblem unread)
    {
        permit.Dispose();
        var due = work.Now + (unread.RetryAfter ?? work.Polling.FirstDelay);
        await work.Save(run.Id, [.. batch.Select(each => each.With(each.Target with { DueAt = due }))], counter, cancellationToken);
    }

    private async Task Command(IReadOnlyList<StoredTarget> batch, GraphPermit permit)
    {
        using var unlessUsed = permit;
        if (batch.Count == 0)
        {
            return;
        }

        var at = work.Now;
        var earliest = work.GraphClock.EarliestNow;
        var timeout = work.Polling.SendTimeout;
        var issuing = await work.Targets.Save(
            run.Id,
            [.. batch.Select(each => each.With(each.Target with { State = TargetState.Issuing, AttemptAt = at, EarliestGraphTime = earliest, DueAt = at + timeout, ReasonCode = null, Detail = null }))],
            cancellationToken);
        counter.AddUnsure(batch.ExceptBy(issuing.Select(each => each.Target.Id), each => each.Target.Id));

        // The send must end well before anybody else may decide that it never happened, even if this process was frozen just now.
        var left = at + timeout - work.Now;
        if (issuing.Count == 0 || left <= TimeSpan.Zero)
        {
            foreach (var each in issuing)
            {
                counter.Add(each);
            }

            return;
        }

        using var limitOfSend = new CancellationTokenSource(left, work.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limitOfSend.Token);
        permit.Use(); // held up for too long, it asks again
        var answer = await work.Batches.ResetPasscodes([.. issuing.Select(each => each.Target.Device!.IntuneDeviceId)], either.Token);
        var now = work.Now;
        await work.Save(run.Id, await Task.WhenAll(issuing.Zip(answer.Items, (each, item) => Evaluate(each, item, now))), counter, cancellationToken);
    }

    private async Task<StoredTarget> Evaluate(StoredTarget issuing, GraphResult<bool> answer, DateTimeOffset now)
    {
        var device = issuing.Target.Device!;
        var (absence, isRemoved) = await work.Removal.Check(answer.Problem, device.IntuneDeviceId, device.SerialNumber, issuing.Target.Absence, cancellationToken);
        var target = issuing.Target with { Absence = absence };
        var earlier = target.Since is null ? null : target.AttemptAt; // this attempt was not executed; one before it may have been
        return answer.Problem switch
        {
            null => issuing.With(target with { State = TargetState.Issued, IssuedAt = target.AttemptAt, DueAt = now + firstPollDelay }),
            { MayHaveBeenExecuted: true } or { Fault: GraphFault.Unreadable } => issuing.With(target with { DueAt = now + work.Polling.FirstDelay, Detail = StoredTarget.Shorten(answer.Problem.Detail) }),
            { IsTransient: true } problem => issuing.With(
                target with { State = TargetState.Queued, AttemptAt = earlier, DueAt = now + (problem.RetryAfter ?? work.Polling.FirstDelay) }),
            { Fault: GraphFault.NotFound } problem => isRemoved ? issuing.Ended(GraphOutcome.Removed(problem), now) : issuing.With(
                target with { State = TargetState.Queued, AttemptAt = earlier, DueAt = now + DeviceRemoval.PauseBetween(work.Polling.DelayBefore(absence!.Reads), absence) }),
            var problem => issuing.Ended(GraphOutcome.For(problem), now),
        };
    }
}

/// <summary>The batches of a step that are on their way, a few at a time, so that a slow Graph does not hold up the pace.</summary>
internal sealed class BoundedConcurrency
{
    private const int Most = 4;

    private readonly List<Task> _all = [];

    /// <summary>Waits until one more may go.</summary>
    public async Task Room()
    {
        if (_all.Count(task => !task.IsCompleted) >= Most)
        {
            await Task.WhenAny(_all.Where(task => !task.IsCompleted));
        }
    }

    /// <summary>One more is on its way.</summary>
    public void Add(Task batch) => _all.Add(batch);

    /// <summary>Waits for all of them.</summary>
    public Task End() => Task.WhenAll(_all);
}
