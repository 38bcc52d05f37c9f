using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Budgets;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Workflows;

namespace Passcode.Core.Resets;

/// <summary>
/// Sends the command exactly once. The attempt is written before the send. When the answer is lost, by a fault or by the death of
/// the process, the device's actions tell whether it was executed; it is sent again only when the answer proves that nothing
/// happened, or when nothing shows after the settle time.
/// </summary>
public sealed class IssueReset(
    ResetRecords records,
    IResetStore store,
    IManagedDevices devices,
    TellReceivers tell,
    SingleSends sends,
    EmergencyStop stop,
    IOptions<PollingOptions> polling,
    TimeProvider time) : IStepBody<ResetStepInput, ResetProgress>
{
    private static readonly TimeSpan LongestLookAtTheStop = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public async Task<ResetProgress> Run(ResetStepInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var stored = await records.Get(input.ResetId, cancellation);
        return stored.Reset switch
        {
            { Status: ResetStatus.Pending } reset => await TellAndWatch(reset, cancellation),
            { Status: var status } when status.IsTerminal() => new ResetProgress.End(new(status)),
            { MayHaveBeenIssued: true } => await LookThenSend(stored, cancellation),
            _ => await Send(stored, input.State.Visits, cancellation),
        };
    }

    private async Task<ResetProgress> LookThenSend(StoredReset stored, CancellationToken cancellation)
    {
        var reset = stored.Reset;
        var read = await devices.Get(reset.Device!.IntuneDeviceId, cancellation);
        var now = time.GetUtcNow();
        if (read.Problem is { IsTransient: true } problem)
        {
            return now >= reset.Deadline
                ? new ResetProgress.End(new(ResetStatus.Expired, ReasonCode.IssueUnconfirmed, Detail: problem.Detail))
                : Again(now + (problem.RetryAfter ?? polling.Value.FirstDelay));
        }

        if (read.Problem is { } refusal)
        {
            return new ResetProgress.End(GraphEnding.For(refusal));
        }

        if (IssuedCommand.Of(reset).FindIn(read.Value!) is not null)
        {
            return await Issued(reset.Id, cancellation);
        }

        var settled = reset.Attempt!.SentAt + polling.Value.SettleTime;
        return now < settled
            ? Again(Earlier(now + polling.Value.FirstDelay, settled))
            : await Send(stored, 0, cancellation);
    }

    private async Task<ResetProgress> Send(StoredReset stored, int visits, CancellationToken cancellation)
    {
        var reset = stored.Reset;
        var now = time.GetUtcNow();
        if (reset.CancelRequested)
        {
            return new ResetProgress.End(new(ResetStatus.Cancelled, ReasonCode.CanceledByRequest));
        }

        if (now >= reset.Deadline)
        {
            var isStopped = await stop.IsActive(cancellation);
            return new ResetProgress.End(new(ResetStatus.Expired, isStopped ? ReasonCode.EmergencyStop : ReasonCode.NotIssuedInTime));
        }

        // Prepare alone lets a reset through that needs an approval; one that comes here by another way is shown back there.
        if (reset is { Status: ResetStatus.AwaitingApproval, Approval.Decision: not ApprovalDecision.Approve })
        {
            return new ResetProgress.Next(ResetPhase.Prepare);
        }

        if (await stop.IsActive(cancellation))
        {
            return await Wait(reset, visits, cancellation);
        }

        var attempt = new IssueAttempt((reset.Attempt?.Number ?? 0) + 1, now);
        var issuing = (reset with { Status = ResetStatus.Issuing, Attempt = attempt }).Record(now, TimelineEventType.Issuing);
        if (await store.TrySave(issuing, stored.Version, cancellation) is null)
        {
            return Again(now);
        }

        // The send must end well before anybody else may decide that it never happened, even if this process was frozen just now.
        var left = now + polling.Value.SendTimeout - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            return Again(time.GetUtcNow());
        }

        using var timeout = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        sends.Add();
        var answer = await devices.ResetPasscode(reset.Device!.IntuneDeviceId, either.Token);
        return answer.Problem switch
        {
            null => await Issued(reset.Id, cancellation),
            { MayHaveBeenExecuted: true } => Again(time.GetUtcNow() + polling.Value.FirstDelay),
            { IsTransient: true } problem => await NotExecuted(reset.Id, attempt, problem, visits, cancellation),
            var refusal => new ResetProgress.End(GraphEnding.For(refusal)),
        };
    }

    private async Task<ResetProgress> Wait(PasscodeReset stopped, int visits, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await records.Update(
            stopped.Id,
            reset => reset.Status.IsTerminal() || reset.LastEvent?.Type == TimelineEventType.Stopped ? null : reset.Record(now, TimelineEventType.Stopped),
            cancellation);
        var pause = polling.Value.DelayBefore(visits);
        return Again(Earlier(now + (pause < LongestLookAtTheStop ? pause : LongestLookAtTheStop), stopped.Deadline));
    }

    private async Task<ResetProgress> NotExecuted(
        string id, IssueAttempt attempt, GraphProblem problem, int visits, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await records.Update(
            id,
            reset => reset.Attempt != attempt || reset.Status != ResetStatus.Issuing
                ? null
                : (reset with { Attempt = attempt with { ProvenNotExecuted = true } }).Record(now, TimelineEventType.NotExecuted, problem.Detail),
            cancellation);
        return Again(now + (problem.RetryAfter ?? polling.Value.DelayBefore(visits)));
    }

    private async Task<ResetProgress> Issued(string id, CancellationToken cancellation)
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
            cancellation);
        return await TellAndWatch(reset, cancellation);
    }

    // Also when the record was further than its workflow: the process may have died before it told and listed.
    private async Task<ResetProgress> TellAndWatch(PasscodeReset reset, CancellationToken cancellation)
    {
        await tell.Run(reset, cancellation);
        await store.List(reset, cancellation);
        return Watch(reset);
    }

    private ResetProgress Watch(PasscodeReset reset) =>
        reset.Status.IsTerminal()
            ? new ResetProgress.End(new(reset.Status))
            : new ResetProgress.Next(ResetPhase.Watch, time.GetUtcNow() + polling.Value.FirstDelay, IssuedCommand.Of(reset));

    private static ResetProgress.Next Again(DateTimeOffset at) => new(ResetPhase.Issue, at);

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
