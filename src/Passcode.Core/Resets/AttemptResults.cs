using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// Records what Graph answered to an attempt that did not issue the command, unless a later attempt was made meanwhile. Each method returns where the
/// reset continues.
/// </summary>
public sealed class AttemptResults(RecordUpdater<PasscodeReset> records, DeviceRemoval removal, IOptions<PollingOptions> polling, TimeProvider time)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    /// <summary>The answer does not tell whether the command was executed.</summary>
    public async Task<ResetProgress> Unconfirmed(PasscodeReset issuing, IssueAttempt attempt, GraphProblem problem, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await records.Update(
            issuing.Id,
            reset => reset.Attempt != attempt || reset.Status != ResetStatus.Issuing
                ? null
                : (reset with { Attempt = attempt with { Answer = problem.Detail } }).Record(now, TimelineEventType.IssueUnconfirmed, problem.Detail),
            cancellationToken);
        return ResetProgress.IssueAgain(issuing, now + polling.Value.FirstDelay);
    }

    /// <summary>The answer proves that the command was not executed.</summary>
    public async Task<ResetProgress> NotExecuted(
        PasscodeReset issuing, IssueAttempt attempt, GraphProblem problem, int visits, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await records.Update(
            issuing.Id,
            reset => reset.Attempt != attempt || reset.Status != ResetStatus.Issuing
                ? null
                : (reset with { Attempt = attempt with { ProvenNotExecuted = true } }).Record(now, TimelineEventType.NotExecuted, problem.Detail),
            cancellationToken);
        return ResetProgress.IssueAgain(issuing, now + Pause(problem, visits));
    }

    // A Retry-After of zero is no reason to send hundreds of commands a minute.
    private TimeSpan Pause(GraphProblem problem, int visits) =>
        problem.RetryAfter is { } asked ? (asked > ShortestPause ? asked : ShortestPause) : polling.Value.DelayBefore(visits);

    /// <summary>Graph does not find the device. It answers 404 for minutes while its data moves, to a command as to a read.</summary>
    public async Task<ResetProgress> NotFound(
        PasscodeReset issuing, IssueAttempt attempt, GraphProblem problem, ResetState state, CancellationToken cancellationToken)
    {
        var device = issuing.Device!;
        var (absence, isRemoved) = await removal.Check(problem, device.IntuneDeviceId, device.SerialNumber, state.Absence, cancellationToken);
        var pause = DeviceRemoval.PauseBetween(problem.RetryAfter ?? polling.Value.DelayBefore(state.Visits), absence);
        return isRemoved && attempt.Unconfirmed > 0 ? ResetProgress.End(new(ResetStatus.Expired, ReasonCode.IssueUnconfirmed, Detail: problem.Detail), attempt)
            : isRemoved ? ResetProgress.End(GraphOutcome.Removed(problem), attempt)
            : (await NotExecuted(issuing, attempt, problem with { RetryAfter = pause }, state.Visits, cancellationToken)) with { Absence = absence };
    }
}
