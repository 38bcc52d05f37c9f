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
/// Finds the device, claims it for the ticket, holds it, and judges it; waits for an approval where policy asks for one, and then judges it again. It is held before
/// it is read, so that no other reset of ours can come between the reading of its latest action and our command.
/// </summary>
[DurableTask(Name)]
public sealed class CheckEligibilityActivity(
    RecordUpdater<PasscodeReset> records,
    DeviceLookup lookup,
    TicketClaims tickets,
    DeviceCheck check,
    ApprovalWait approval,
    ResetCallbacks callbacks,
    ResetAuditLog auditLog,
    GraphPacer pacer,
    IOptions<PollingOptions> polling,
    IOptions<ApprovalOptions> approvals,
    TimeProvider time,
    IHostApplicationLifetime host) : ApplicationActivity<ResetActivityInput, ResetProgress>(host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "CheckEligibility";

    /// <inheritdoc />
    public override async Task<ResetProgress> Execute(ResetActivityInput input, CancellationToken cancellationToken)
    {
        pacer.CallFor(GraphPriority.Reset, input.ResetId);
        var reset = (await records.GetRecent(input.ResetId, cancellationToken)).Value;
        if (reset.Status != ResetStatus.Accepted)
        {
            reset = (await records.Get(input.ResetId, cancellationToken)).Value; // others decide on it
        }

        return reset.Status switch
        {
            ResetStatus.Accepted => await Begin(reset, input, cancellationToken),
            ResetStatus.AwaitingApproval => await approval.Check(reset, isAnnounced: false, cancellationToken)
                ?? await Check(reset, reset.Device!.IntuneDeviceId, input, cancellationToken),
            _ => Resume(reset),
        };
    }

    private async Task<ResetProgress> Begin(PasscodeReset reset, ResetActivityInput input, CancellationToken cancellationToken)
    {
        // Acceptance leaves this to the first activity: the caller's 202 waits for neither the audit log nor a subscription, and it is
        // repeated if the process dies. Nothing has been done to the device yet.
        if (input.State.Visits > 0)
        {
            return await Find(reset, input, cancellationToken);
        }

        await auditLog.Requested(reset, cancellationToken);
        var deliveries = await callbacks.Publish(reset, cancellationToken);
        var progress = await Find(reset, input, cancellationToken);
        return deliveries is [] ? progress : progress with { Deliveries = [.. deliveries, .. progress.Deliveries ?? []] };
    }

    private async Task<ResetProgress> Find(PasscodeReset reset, ResetActivityInput input, CancellationToken cancellationToken)
    {
        if (reset.CancelRequested)
        {
            return ResetProgress.End(new(ResetStatus.Cancelled, ReasonCode.CancelledByRequest));
        }

        var found = await lookup.Locate(reset.Request.Device, cancellationToken);
        return !found.Succeeded ? OnProblem(reset, input, found.Problem)
            : found.Value is [var deviceId] ? await Claim(reset, deviceId, input, cancellationToken)
            : ResetProgress.End(new(ResetStatus.Ineligible, found.Value.Count == 0 ? ReasonCode.DeviceNotFound : ReasonCode.AmbiguousDevice));
    }

    private async Task<ResetProgress> Claim(PasscodeReset reset, string deviceId, ResetActivityInput input, CancellationToken cancellationToken) =>
        await tickets.FindFirst(reset, deviceId, cancellationToken) is { Id: var first }
            ? ResetProgress.End(new(ResetStatus.Cancelled, ReasonCode.Duplicate, Detail: "duplicate of " + first, DuplicateOf: first))
            : await Check(reset, deviceId, input, cancellationToken);

    // A record that is further than its workflow: the step's output was lost after its effect.
    private static ResetProgress Resume(PasscodeReset reset) => reset.Status switch
    {
        ResetStatus.Issuing or ResetStatus.Pending => ResetProgress.Enter(ResetPhase.IssueCommand),
        _ => ResetProgress.End(new(reset.Status)),
    };

    private ResetProgress OnProblem(PasscodeReset reset, ResetActivityInput input, GraphProblem problem)
    {
        if (!problem.IsTransient)
        {
            return ResetProgress.End(GraphEnding.For(problem));
        }

        var now = time.GetUtcNow();
        return now >= reset.Deadline
            ? ResetProgress.End(new(ResetStatus.Expired, ReasonCode.NotIssuedInTime, Detail: problem.Detail))
            : ResetProgress.Enter(ResetPhase.CheckEligibility, reset.NotAfterDeadline(now + (problem.RetryAfter ?? polling.Value.DelayBefore(input.State.Visits))));
    }

    private async Task<ResetProgress> Check(PasscodeReset reset, string deviceId, ResetActivityInput input, CancellationToken cancellationToken)
    {
        var answer = await check.Execute(reset, deviceId, cancellationToken);
        if (!answer.Succeeded)
        {
            return answer.Problem.Fault == GraphFault.NotFound
                ? ResetProgress.End(new(ResetStatus.Ineligible, ReasonCode.DeviceNotFound))
                : OnProblem(reset, input, answer.Problem);
        }

        var found = answer.Value;
        var needed = found.Outcome is null ? NewApproval(reset, found) : null;
        var now = time.GetUtcNow();
        var changed = await records.Update(
            reset.Id,
            current => current.Status != reset.Status ? null
                : needed is null ? Known(current, found).Record(now, TimelineEventType.Checked, Checked(current, found))
                : Known(current, found).AwaitApproval(needed.Rules, now, approvals.Value.Deadline),
            cancellationToken);
        return changed.Status switch
        {
            ResetStatus.AwaitingApproval when changed.Approval is not { Decision: ApprovalDecision.Approve } =>
                await approval.Check(changed, isAnnounced: false, cancellationToken) ?? ResetProgress.Enter(ResetPhase.CheckEligibility),
            ResetStatus.Accepted or ResetStatus.AwaitingApproval when found.Outcome is { } outcome => ResetProgress.End(outcome),
            ResetStatus.Accepted or ResetStatus.AwaitingApproval => ResetProgress.Enter(ResetPhase.IssueCommand),
            _ => Resume(changed),
        };
    }

    private static string? Checked(PasscodeReset reset, CheckedDevice found) =>
        reset.Request.Device.Note(found.Device) is { } note ? $"{found.Verdict.MatrixRow}: {note}" : found.Verdict.MatrixRow;

    private static PasscodeReset Known(PasscodeReset reset, CheckedDevice found) => reset with
    {
        Device = DeviceSnapshot.From(found.Device),
        Effect = found.Verdict.Effect,
        Advice = found.Verdict.Advice,
        MatrixRow = found.Verdict.MatrixRow,
        PriorActionAt = found.Device.LatestReset?.StartedAt,
    };

    // An approval is valid for the rules and the owner that it was given for. Anything else asks again.
    private static PolicyVerdict.NeedsApproval? NewApproval(PasscodeReset reset, CheckedDevice found) =>
        found.Policy is PolicyVerdict.NeedsApproval needed && !(reset.IsApprovedFor(needed) && HasSameOwner(reset.Device, DeviceSnapshot.From(found.Device)))
            ? needed
            : null;

    private static bool HasSameOwner(DeviceSnapshot? approved, DeviceSnapshot now) =>
        string.Equals(approved?.UserPrincipalName, now.UserPrincipalName, StringComparison.OrdinalIgnoreCase) && approved?.Ownership == now.Ownership;
}
