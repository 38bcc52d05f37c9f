using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Orchestration;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// Sends the command exactly once. The attempt is written before the send. When the answer is lost, by a fault or by the death of
/// the process, the device's actions tell whether it was executed; it is sent again only when the answer proves that nothing
/// happened, or when nothing shows after the settle time.
/// </summary>
[DurableTask(Name)]
public sealed class IssueCommandActivity(
    RecordUpdater<PasscodeReset> records,
    IResetStore store,
    IManagedDevices devices,
    ResetCallbacks callbacks,
    SingleSends sends,
    EmergencyStop stop,
    IOptions<PollingOptions> polling,
    TimeProvider time,
    IHostApplicationLifetime host) : ApplicationActivity<ResetActivityInput, ResetProgress>(host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "IssueCommand";

    private static readonly TimeSpan LongestLookAtTheStop = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public override async Task<ResetProgress> Run(ResetActivityInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var stored = await records.GetRecent(input.ResetId, cancellationToken); // what has changed since refuses the attempt
        return stored.Value switch
        {
            { Status: ResetStatus.Pending } reset => await PublishAndPoll(reset, cancellationToken),
            { Status: var status } when status.IsTerminal() => ResetProgress.End(new(status)),
            { MayHaveBeenIssued: true } => await LookThenSend(stored, cancellationToken),
            _ => await Send(stored, input.State.Visits, cancellationToken),
        };
    }

    private async Task<ResetProgress> LookThenSend(Versioned<PasscodeReset> stored, CancellationToken cancellationToken)
    {
        var reset = stored.Value;
        var read = await devices.Get(reset.Device!.IntuneDeviceId, cancellationToken);
        var now = time.GetUtcNow();
        if (read.Problem is { IsTransient: true } problem)
        {
            return now >= reset.Deadline
                ? ResetProgress.End(new(ResetStatus.Expired, ReasonCode.IssueUnconfirmed, Detail: problem.Detail))
                : Again(now + (problem.RetryAfter ?? polling.Value.FirstDelay));
        }

        if (read.Problem is { } refusal)
        {
            return ResetProgress.End(GraphEnding.For(refusal));
        }

        if (IssuedCommand.Of(reset).FindIn(read.Value!) is not null)
        {
            return await Issued(reset.Id, cancellationToken);
        }

        var settled = reset.Attempt!.SentAt + polling.Value.SettleTime;
        return now < settled
            ? Again(Earlier(now + polling.Value.FirstDelay, settled))
            : await Send(stored, 0, cancellationToken);
    }

    private async Task<ResetProgress> Send(Versioned<PasscodeReset> stored, int visits, CancellationToken cancellationToken)
    {
        var reset = stored.Value;
        var now = time.GetUtcNow();
        if (reset.CancelRequested)
        {
            return ResetProgress.End(new(ResetStatus.Cancelled, ReasonCode.CancelledByRequest));
        }

        if (now >= reset.Deadline)
        {
            var isStopped = await stop.IsActive(cancellationToken);
            return ResetProgress.End(new(ResetStatus.Expired, isStopped ? ReasonCode.EmergencyStop : ReasonCode.NotIssuedInTime));
        }

        // Prepare alone lets a reset through that needs an approval; one that comes here by another way is shown back there.
        if (reset is { Status: ResetStatus.AwaitingApproval, Approval.Decision: not ApprovalDecision.Approve })
        {
            return ResetProgress.Enter(ResetPhase.CheckEligibility);
        }

        if (await stop.IsActive(cancellationToken))
        {
            return await Wait(reset, visits, cancellationToken);
        }

        var attempt = new IssueAttempt((reset.Attempt?.Number ?? 0) + 1, now);
        var issuing = (reset with { Status = ResetStatus.Issuing, Attempt = attempt }).Record(now, TimelineEventType.Issuing);
        if (await store.TrySave(issuing, stored.Version, cancellationToken) is null)
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
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        sends.Add();
        var answer = await devices.ResetPasscode(reset.Device!.IntuneDeviceId, either.Token);
        return answer.Problem switch
        {
            null => await Issued(reset.Id, cancellationToken),
            { MayHaveBeenExecuted: true } => Again(time.GetUtcNow() + polling.Value.FirstDelay),
            { IsTransient: true } problem => await NotExecuted(reset.Id, attempt, problem, visits, cancellationToken),
            var refusal => ResetProgress.End(GraphEnding.For(refusal)),
        };
    }

    private async Task<ResetProgress> Wait(PasscodeReset stopped, int visits, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await records.Update(
            stopped.Id,
            reset => reset.Status.IsTerminal() || reset.LastEvent?.Type == TimelineEventType.Stopped ? null : reset.Record(now, TimelineEventType.Stopped),
            cancellationToken);
        var pause = polling.Value.DelayBefore(visits);
        return Again(Earlier(now + (pause < LongestLookAtTheStop ? pause : LongestLookAtTheStop), stopped.Deadline));
    }

    private async Task<ResetProgress> NotExecuted(
        string id, IssueAttempt attempt, GraphProblem problem, int visits, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await records.Update(
            id,
            reset => reset.Attempt != attempt || reset.Status != ResetStatus.Issuing
                ? null
                : (reset with { Attempt = attempt with { ProvenNotExecuted = true } }).Record(now, TimelineEventType.NotExecuted, problem.Detail),
            cancellationToken);
        return Again(now + (problem.RetryAfter ?? polling.Value.DelayBefore(visits)));
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
            : ResetProgress.Enter(ResetPhase.PollDeviceActionState, time.GetUtcNow() + polling.Value.FirstDelay, IssuedCommand.Of(reset));

    private static ResetProgress Again(DateTimeOffset at) => new(ResetPhase.IssueCommand, at);

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
