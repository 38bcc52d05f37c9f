using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Pacing;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>Polls devices, in batches as fast as the pacer allows: have they confirmed, or was a command executed whose answer was lost?</summary>
internal sealed class ConfirmationPoller(
    BulkRunContext work, BulkRun run, ShardCounter counter, Func<int, TimeSpan> pauseAfter, Func<CancellationToken, Task<bool>> mustStop, CancellationToken cancellationToken)
{
    private readonly List<StoredTarget> _waiting = [];
    private readonly BoundedConcurrency _inFlight = new();
    private readonly DateTimeOffset _until = work.Now + BatchDispatcher.SendFor;
    private Task _polling = Task.CompletedTask;

    /// <summary>Takes a target that is due. Waits for nothing: whoever reads the shard may have commands to send.</summary>
    public void Enqueue(StoredTarget due)
    {
        _waiting.Add(due);
        if (_waiting.Count == IDeviceBatches.Largest)
        {
            _polling = Poll(_polling, [.. _waiting]);
            _waiting.Clear();
        }
    }

    /// <summary>Polls what is left and waits for every answer.</summary>
    public async Task Finish()
    {
        await Poll(_polling, _waiting);
        await _inFlight.End();
    }

    private async Task Poll(Task before, List<StoredTarget> due)
    {
        await before;
        while (due.Count > 0)
        {
            await _inFlight.Room();
            if (await work.Pacer.Take(GraphCost.Read, due.Count, _until, cancellationToken) is not { } permit)
            {
                due.ForEach(each => counter.Add(each)); // They stay due, and the next activity reads them.
                return;
            }

            _inFlight.Add(Read([.. due.Take(permit.Count)], permit));
            due.RemoveRange(0, permit.Count);
        }
    }

    private async Task Read(IReadOnlyList<StoredTarget> due, GraphPermit permit)
    {
        BatchResult<ManagedDevice> answer;
        using (permit)
        {
            permit.Use();
            answer = await work.Batches.Get(DevicesOf(due), cancellationToken);
        }

        var now = work.Now;
        var judged = await Task.WhenAll(due.Zip(answer.Items, (each, item) => Evaluate(each, item, now)));
        await Save(judged, [.. judged.Zip(answer.Items).Where(each => NeedsCheckIn(each.First.Target, each.Second, now)).Select(each => each.First.Target.Id)]);
    }

    // Commands of the run go first: until all are out, no other write of its own takes from the pace.
    private bool NeedsCheckIn(BulkTarget target, GraphResult<ManagedDevice> read, DateTimeOffset now) =>
        run.AllIssuedAt is not null && target.State == TargetState.Issued && read.Succeeded
        && new CheckIns(target.SyncRequests, target.LastSyncRequestedAt).IsDue(work.Polling, read.Value, target.IssuedAt!.Value, now);

    // A request for a check-in is recorded with the poll and sent after that, so that no repetition sends it again; what Intune answers changes
    // nothing. It delays no poll: one for which the pace has no room now is neither recorded nor sent, and is due again at the next poll.
    private async Task Save(IReadOnlyList<StoredTarget> judged, IReadOnlyList<string> toContact)
    {
        work.Pacer.CallFor(GraphPriority.Background, run.Id);
        using var permit = toContact.Count > 0 && !await mustStop(cancellationToken)
            ? await work.Pacer.Take(GraphCost.Command, toContact.Count, work.Now, cancellationToken)
            : null;
        var contacted = toContact.Take(permit?.Count ?? 0).ToHashSet();
        var at = work.Now;
        var saved = await work.Save(
            run.Id,
            [.. judged.Select(each => !contacted.Contains(each.Target.Id) ? each
                : each.With(each.Target with { SyncRequests = each.Target.SyncRequests + 1, LastSyncRequestedAt = at }))],
            counter,
            cancellationToken);
        List<StoredTarget> recorded = [.. saved.Where(each => contacted.Contains(each.Target.Id))];
        if (recorded.Count > 0 && permit!.Use())
        {
            using var timeout = new CancellationTokenSource(CheckInRequests.SendTimeout, work.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
            await work.Batches.SyncDevices(DevicesOf(recorded), either.Token);
        }
    }

    private static IReadOnlyList<string> DevicesOf(IEnumerable<StoredTarget> targets) => [.. targets.Select(each => each.Target.Device!.IntuneDeviceId)];

    private async Task<StoredTarget> Evaluate(StoredTarget due, GraphResult<ManagedDevice> read, DateTimeOffset now)
    {
        var device = due.Target.Device!;
        var (absence, isRemoved) = await work.Removal.Check(read.Problem, device.IntuneDeviceId, device.SerialNumber, due.Target.Absence, cancellationToken);
        var target = due.Target with { PollCount = due.Target.PollCount + 1, Absence = absence, WipeReads = ActionOutcome.CountWipe(read, due.Target.WipeReads) };
        if (isRemoved)
        {
            return due.With(target).Ended(TargetState.Expired, ReasonCode.IssueUnconfirmed, now, read.Problem!.Detail);
        }

        var command = target.Command(run.Deadline);
        if (target.State == TargetState.Issuing && (!read.Succeeded || command.FindIn(read.Value) is null))
        {
            return Unknown(due.With(target), read.Problem, now);
        }

        target = target with { State = TargetState.Issued, IssuedAt = target.AttemptAt };
        return ActionOutcome.From(read, command, target.WipeReads) is { } outcome ? due.With(target).Ended(outcome, now)
            : now >= run.Deadline ? due.With(target).Ended(TargetState.Expired, ReasonCode.NotConfirmedInTime, now, read.Problem?.Detail)
            : due.With(target with { DueAt = DueAt(now, read.Problem, target, run.Deadline) });
    }

    private TimeSpan UntilSettled(BulkTarget target, TimeSpan settleTime) =>
        work.GraphClock.Until(target.EarliestGraphTime, target.AttemptAt!.Value, settleTime);

    // The command's answer was lost, and the device shows no action of ours: not yet, or never.
    private StoredTarget Unknown(StoredTarget due, GraphProblem? problem, DateTimeOffset now)
    {
        var target = due.Target;
        var unsettled = UntilSettled(target, work.Polling.SettleTime);
        var untilNext = UntilSettled(target, IssueCommandActivity.SettleTime(work.Polling, target.Unconfirmed));
        return now >= run.Deadline && unsettled > TimeSpan.Zero ? due.With(target with { DueAt = now + (unsettled < work.Polling.FirstDelay ? unsettled : work.Polling.FirstDelay) })
            : now >= run.Deadline ? due.Ended(TargetState.Expired, ReasonCode.IssueUnconfirmed, now, problem?.Detail ?? target.Detail)
            : problem is not null ? due.With(target with { DueAt = DueAt(now, problem, target, run.Deadline) })
            : untilNext > TimeSpan.Zero ? due.With(target with { DueAt = Times.Earlier(now + work.Polling.DelayBefore(target.PollCount), now + untilNext) })
            : target.Unconfirmed + 1 >= IssueCommandActivity.MaxUnconfirmed ? due.Ended(TargetState.Expired, ReasonCode.IssueUnconfirmed, now, target.Detail)
            : due.With(target with
            {
                State = TargetState.Queued,
                DueAt = null,
                PollCount = 0,
                Unconfirmed = target.Unconfirmed + 1,
                Since = target.Since ?? IssuedCommand.EarliestTime(target.EarliestGraphTime, target.AttemptAt!.Value),
            });
    }

    private DateTimeOffset DueAt(DateTimeOffset now, GraphProblem? problem, BulkTarget target, DateTimeOffset deadline) =>
        Times.Earlier(now + DeviceRemoval.PauseBetween(problem?.RetryAfter ?? pauseAfter(target.PollCount), target.Absence), deadline);
}
