using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>Writes the audit log entries of resets. Their IDs are made from what happened, so an activity that runs twice writes one entry.</summary>
public sealed class ResetAuditLog(IAuditLog auditLog)
{
    private static readonly HashSet<ReasonCode?> PolicyReasons =
    [
        .. PolicyRefusals.Reasons.Values, ReasonCode.PolicyUnreadable, ReasonCode.EmergencyStop, ReasonCode.ApprovalExpired,
    ];

    /// <summary>What entries of a reset are about.</summary>
    public static string SubjectOf(string resetId) => "resets/" + resetId;

    public Task Requested(PasscodeReset reset, CancellationToken cancellationToken)
    {
        var request = reset.Request;
        var detail = $"{request.Device.Key.ToWireName()} {DeviceText.Visible(request.Device.Value)}";
        return Append(
            reset, "requested", reset.RequestedAt, AuditEventType.ResetRequested, request.RequestedBy,
            string.Join("; ", new[] { detail, Named("ticket", request.TicketId), Named("source", request.Source), Named("verification", request.Verification?.ToString()), Named("reason", request.Reason) }.OfType<string>()),
            cancellationToken);
    }

    /// <summary>That a reset was refused or cancelled, when it was.</summary>
    public Task Ended(PasscodeReset reset, CancellationToken cancellationToken)
    {
        var at = reset.EndedAt ?? reset.RequestedAt;
        return reset.Status switch
        {
            ResetStatus.Ineligible or ResetStatus.Failed or ResetStatus.Expired when PolicyReasons.Contains(reset.ReasonCode) => Append(
                reset, "refused", at, AuditEventType.ResetRefused, AuditEntry.Policy,
                string.Join("; ", new[] { reset.ReasonCode?.ToWireName(), Named("requested by", reset.Request.RequestedBy), RuleOf(reset) }.OfType<string>()), cancellationToken),
            ResetStatus.Ineligible => Append(
                reset, "refused", at, AuditEventType.ResetRefused, AuditEntry.Policy,
                string.Join("; ", new[] { reset.ReasonCode?.ToWireName(), Named("row", reset.MatrixRow) }.OfType<string>()), cancellationToken),
            ResetStatus.Cancelled => Append(
                reset, "cancelled", at, AuditEventType.Cancelled, reset.CancelledBy ?? (reset.DuplicateOf is null ? "Intune" : AuditEntry.Policy),
                string.Join(" of ", new[] { reset.ReasonCode?.ToWireName(), reset.DuplicateOf }.OfType<string>()), cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    // The end's own words name the rule; they are cut from nothing that a caller sent.
    private static string? RuleOf(PasscodeReset reset) => reset.LastEvent is { Type: TimelineEventType.Ended, Detail: { } detail } ? detail : null;

    private Task Append(
        PasscodeReset reset, string what, DateTimeOffset at, AuditEventType type, string actor, string? detail, CancellationToken cancellationToken) =>
        auditLog.Append(new($"{reset.Id}/{what}", at, type, actor, SubjectOf(reset.Id), detail), cancellationToken);

    private static string? Named(string name, string? value) => value is null ? null : $"{name} {value}";
}
