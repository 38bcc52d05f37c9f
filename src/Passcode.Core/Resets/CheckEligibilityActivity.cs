using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Pacing;
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
    RecordedCheck check,
    ApprovalWait approval,
    ResetCallbacks callbacks,
    ResetAuditLog auditLog,
    GraphPacer pacer,
    RecordTampering tampering, IHostApplicationLifetime host) : ResetActivity(tampering, host)
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
                ?? await check.Execute(reset, reset.Device!.IntuneDeviceId, input.State, cancellationToken),
            _ => RecordedCheck.Resume(reset),
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
        return !found.Succeeded ? check.OnProblem(reset, input.State, found.Problem)
            : found.Value is [var deviceId] ? await Claim(reset, deviceId, input, cancellationToken)
            : ResetProgress.End(new(ResetStatus.Ineligible, found.Value.Count == 0 ? ReasonCode.DeviceNotFound : ReasonCode.AmbiguousDevice));
    }

    private async Task<ResetProgress> Claim(PasscodeReset reset, string deviceId, ResetActivityInput input, CancellationToken cancellationToken) =>
        await tickets.FindFirst(reset, deviceId, cancellationToken) is { Id: var first }
            ? ResetProgress.End(new(ResetStatus.Cancelled, ReasonCode.Duplicate, Detail: "duplicate of " + first, DuplicateOf: first))
            : await check.Execute(reset, deviceId, input.State, cancellationToken);
}
