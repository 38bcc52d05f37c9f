using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// Sends the command exactly once. Policy and the emergency stop are asked right before, and the attempt is written before the send. When
/// the answer is lost, by a fault or by the death of the process, the device's actions tell whether it was executed; it is sent again only when
/// the answer proves that nothing happened, or when nothing shows after the settle time.
/// </summary>
[DurableTask(Name)]
public sealed class IssueCommandActivity(
    RecordUpdater<PasscodeReset> records,
    IResetStore store,
    IManagedDevices devices,
    DeviceRemoval removal,
    AttemptResults results,
    ResetCallbacks callbacks,
    GraphPacer pacer,
    PolicyRecheck policy,
    RecordedCheck check,
    EligibilityRules rules,
    EmergencyStop stop,
    GraphClock graphClock,
    IOptions<PollingOptions> polling,
    TimeProvider time,
    RecordTampering tampering, IHostApplicationLifetime host) : ResetActivity(tampering, host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "IssueCommand";

    /// <summary>
    /// The most attempts without an answer that tells whether the command was executed. The settle time doubles with each, so that with the default of
    /// two minutes the last one is judged about an hour after the first.
    /// </summary>
    public const int MaxUnconfirmed = 5;

    private static readonly TimeSpan MaxStopDelay = TimeSpan.FromMinutes(1);

    // A stop that was read is read again if the pace took longer than this.
    private static readonly TimeSpan StopHoldsFor = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public override async Task<ResetProgress> Execute(ResetActivityInput input, CancellationToken cancellationToken)
    {
        pacer.CallFor(GraphPriority.Reset, input.ResetId);
        var stored = await records.GetRecent(input.ResetId, cancellationToken); // what has changed since refuses the attempt
        stored = stored.Value.Device is null || time.GetUtcNow() >= stored.Value.Deadline ? await records.Get(input.ResetId, cancellationToken) : stored; // an approval moves the deadline
        return stored.Value switch
        {
            { Status: ResetStatus.Pending } reset => await PublishAndPoll(reset, cancellationToken),
            { Status: var status } when status.IsTerminal() => ResetProgress.End(new(status)),
            { MayHaveBeenIssued: true } => await CheckThenSend(stored, input.State, cancellationToken),
            _ => await Send(stored, input.State, cancellationToken),
        };
    }

    /// <summary>How long after an attempt an executed command must show: it doubles with each attempt that remained unconfirmed.</summary>
    internal static TimeSpan SettleTime(PollingOptions polling, int unconfirmed) => polling.SettleTime * (1 << unconfirmed);

    private async Task<ResetProgress> CheckThenSend(Versioned<PasscodeReset> stored, ResetState state, CancellationToken cancellationToken)
    {
        var reset = stored.Value;
        var device = reset.Device!;
        var read = await devices.Get(device.IntuneDeviceId, cancellationToken);
        if (read.Succeeded && IssuedCommand.Create(reset).FindIn(read.Value) is not null)
        {
            return await Issued(reset.Id, cancellationToken);
        }

        var now = time.GetUtcNow();
        var (absence, isRemoved) = await removal.Check(read.Problem, device.IntuneDeviceId, device.SerialNumber, state.Absence, cancellationToken);
        var attempt = reset.Attempt!;
        var unconfirmed = attempt.ProvenNotExecuted ? attempt.Unconfirmed : attempt.Unconfirmed + 1;
        var unsettled = UntilSettled(attempt, polling.Value.SettleTime);
        if (isRemoved || (now >= reset.Deadline && unsettled <= TimeSpan.Zero))
        {
            return ResetProgress.End(new(ResetStatus.Expired, ReasonCode.IssueUnconfirmed, Detail: attempt.Answer ?? read.Problem?.Detail), attempt);
        }

        var pause = read.Problem?.RetryAfter ?? polling.Value.DelayBefore(state.Visits);
        if (now >= reset.Deadline)
        {
            return ResetProgress.Enter(ResetPhase.IssueCommand, now + (pause < unsettled ? pause : unsettled)); // the command may still be on its way
        }

        if (read.Problem is not null)
        {
            return ResetProgress.IssueAgain(reset, now + DeviceRemoval.PauseBetween(pause, absence)) with { Absence = absence };
        }

        var untilNext = UntilSettled(attempt, SettleTime(polling.Value, attempt.Unconfirmed));
        return untilNext > TimeSpan.Zero ? ResetProgress.IssueAgain(reset, now + (pause < untilNext ? pause : untilNext))
            : unconfirmed >= MaxUnconfirmed ? ResetProgress.End(new(ResetStatus.Expired, ReasonCode.IssueUnconfirmed, Detail: attempt.Answer), attempt)
            : FindDenialReason(reset, read.Value!) is { } reason ? ResetProgress.End(new(ResetStatus.Ineligible, reason), attempt)
            : await Send(stored with { Value = reset with { Device = DeviceSnapshot.From(read.Value!) } }, state, cancellationToken);
    }

    // What keeps the command from being sent again to a device that has changed since.
    private ReasonCode? FindDenialReason(PasscodeReset reset, ManagedDevice device) =>
        rules.Evaluate(device, isLockedByAnother: false) is { Eligible: false, ReasonCode: var reason } ? reason
        : reset.Approval is not null && !DeviceSnapshot.From(device).HasSameOwner(reset.Device!) ? ReasonCode.PolicyChanged
        : null;

    private TimeSpan UntilSettled(IssueAttempt attempt, TimeSpan settleTime) =>
        attempt.ProvenNotExecuted ? TimeSpan.Zero : graphClock.Until(attempt.EarliestGraphTime, attempt.SentAt, settleTime);

    private async Task<ResetProgress> Send(Versioned<PasscodeReset> stored, ResetState state, CancellationToken cancellationToken)
    {
        var reset = stored.Value;
        if (reset.CancelRequested)
        {
            return ResetProgress.End(new(ResetStatus.Cancelled, ReasonCode.CancelledByRequest), reset.Attempt);
        }

        if (time.GetUtcNow() >= reset.Deadline)
        {
            return ResetProgress.End(await Expired(reset, cancellationToken), reset.Attempt);
        }

        // CheckEligibility alone lets a reset through that needs an approval; one that comes here by another way is sent back there.
        if (reset is { Status: ResetStatus.AwaitingApproval, Approval.IsApproved: false })
        {
            return ResetProgress.Enter(ResetPhase.CheckEligibility);
        }

        return await policy.Check(reset, state.Visits, cancellationToken)
            ?? (await stop.IsActive(cancellationToken) ? await WaitForStop(reset, state.Visits, cancellationToken)
                : !(state.Absence is not null && reset.LastEvent?.Type == TimelineEventType.NotExecuted) && reset.IsCheckOutdated(time.GetUtcNow()) // what the command did not find may be found again
                    ? await check.Execute(reset, reset.Device!.IntuneDeviceId, state, cancellationToken)
                : await Attempt(stored, state, cancellationToken));
    }

    private async Task<ResetProgress> Attempt(Versioned<PasscodeReset> stored, ResetState state, CancellationToken cancellationToken)
    {
        var (reset, visits) = (stored.Value, state.Visits);
        var began = time.GetTimestamp();
        if (graphClock.EarliestNow is null && await devices.Get(reset.Device!.IntuneDeviceId, cancellationToken) is { Problem: { IsTransient: true } unread })
        {
            return ResetProgress.IssueAgain(reset, time.GetUtcNow() + (unread.RetryAfter ?? polling.Value.DelayBefore(visits))); // Graph's time is not known
        }

        // Before the attempt: what waits for the pace was never attempted.
        var paced = await pacer.Enter(GraphCost.Command, cancellationToken);
        if (!paced.Succeeded)
        {
            return ResetProgress.IssueAgain(reset, time.GetUtcNow() + paced.Problem.RetryAfter!.Value);
        }

        using var permit = paced.Value;
        if (time.GetElapsedTime(began) > StopHoldsFor && await stop.IsActive(cancellationToken))
        {
            return await WaitForStop(reset, visits, cancellationToken);
        }

        var now = time.GetUtcNow();
        var unconfirmed = reset.Attempt is { ProvenNotExecuted: false } before ? before.Unconfirmed + 1 : reset.Attempt?.Unconfirmed ?? 0;
        var attempt = new IssueAttempt((reset.Attempt?.Number ?? 0) + 1, now, EarliestGraphTime: graphClock.EarliestNow, Unconfirmed: unconfirmed,
            Since: reset.Attempt is { MayHaveBeenExecuted: true } earlier ? earlier.EarliestTime : null);
        var issuing = (reset with { Status = ResetStatus.Issuing, Attempt = attempt }).Record(now, TimelineEventType.Issuing);
        if (await store.TrySave(issuing, stored.Version, cancellationToken) is null)
        {
            return ResetProgress.IssueAgain(reset, now);
        }

        // The send must end well before anybody else may decide that it never happened, even if this process was frozen just now.
        var left = now + polling.Value.SendTimeout - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            return ResetProgress.IssueAgain(reset, time.GetUtcNow());
        }

        using var timeout = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        permit.Use(); // held up for too long, it asks again
        var answer = await devices.ResetPasscode(reset.Device!.IntuneDeviceId, either.Token);
        return answer.Problem switch
        {
            null => await Issued(reset.Id, cancellationToken),
            { MayHaveBeenExecuted: true } problem => await results.Unconfirmed(issuing, attempt, problem, cancellationToken),
            { IsTransient: true } problem => await results.NotExecuted(issuing, attempt, problem, visits, cancellationToken),
            { Fault: GraphFault.NotFound } problem => await results.NotFound(issuing, attempt, problem, state, cancellationToken),
            var problem when attempt.Unconfirmed > 0 => ResetProgress.End(new(ResetStatus.Expired, ReasonCode.IssueUnconfirmed, Detail: problem.Detail), attempt),
            var problem => ResetProgress.End(GraphOutcome.For(problem), attempt),
        };
    }

    private async Task<ResetOutcome> Expired(PasscodeReset reset, CancellationToken cancellationToken) =>
        reset.Attempt is { MayHaveBeenExecuted: true } attempt
            ? new(ResetStatus.Expired, ReasonCode.IssueUnconfirmed, Detail: attempt.Answer)
            : new(ResetStatus.Expired, await stop.IsActive(cancellationToken) ? ReasonCode.EmergencyStop : ReasonCode.NotIssuedInTime);

    private async Task<ResetProgress> WaitForStop(PasscodeReset stopped, int visits, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await records.Update(
            stopped.Id,
            reset => reset.Status.IsTerminal() || reset.LastEvent?.Type == TimelineEventType.Stopped ? null : reset.Record(now, TimelineEventType.Stopped),
            cancellationToken);
        var pause = polling.Value.DelayBefore(visits);
        return ResetProgress.IssueAgain(stopped, now + (pause < MaxStopDelay ? pause : MaxStopDelay));
    }

    private async Task<ResetProgress> Issued(string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reset = await records.Update(
            id,
            reset => reset.Status != ResetStatus.Issuing ? null : (reset with
            {
                Status = ResetStatus.Pending,
                IssuedAt = reset.Attempt!.SentAt,
                Deadline = reset.Attempt!.SentAt + polling.Value.Deadline,
            }).Record(now, TimelineEventType.Issued),
            cancellationToken);
        return await PublishAndPoll(reset, cancellationToken);
    }

    // Also when the record was further than its orchestration: the process may have died before the listing and the callbacks.
    private async Task<ResetProgress> PublishAndPoll(PasscodeReset reset, CancellationToken cancellationToken)
    {
        await store.List(reset, cancellationToken);
        return Poll(reset) with { Deliveries = await callbacks.Publish(reset, cancellationToken) };
    }

    private ResetProgress Poll(PasscodeReset reset) =>
        reset.Status.IsTerminal()
            ? ResetProgress.End(new(reset.Status))
            : ResetProgress.Enter(
                ResetPhase.PollDeviceActionState,
                reset.NotAfterDeadline(time.GetUtcNow() + polling.Value.FirstDelay),
                IssuedCommand.Create(reset));
}
