using Passcode.Core.Approvals;
using Passcode.Core.Audit;


namespace Passcode.Core.Resets;

/// <summary>What approvals of resets leave in the audit trail. The ids are made of what happened, so a step that runs twice leaves one entry.</summary>
public sealed class ResetDecisionAuditLog(IAuditLog audit, TimeProvider time)
{
    /// <summary>Policy asks for an approval.</summary>
    public Task ApprovalRequested(PasscodeReset reset, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reset);
        var approval = reset.Approval!;
        return Append(reset, "approval", approval.RequestedAt, AuditEventType.ApprovalRequested, ResetAuditLog.Policy, approval.RulesText, cancellationToken);
    }

    /// <summary>Somebody decided.</summary>
    public Task Decided(PasscodeReset reset, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reset);
        var approval = reset.Approval!;
        return Append(reset, "decision", approval.DecidedAt!.Value, approval.AuditEvent, approval.DecidedBy!, approval.DecisionText, cancellationToken);
    }

    /// <summary>Somebody tried to decide and may not. Every try is an entry of its own.</summary>
    public Task DecisionRefused(PasscodeReset reset, string by, string why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return Append(reset, $"decision-refused/{Guid.NewGuid():N}", time.GetUtcNow(), AuditEventType.DecisionRefused, by, why, cancellationToken);
    }

    private Task Append(
        PasscodeReset reset, string what, DateTimeOffset at, AuditEventType type, string actor, string? detail, CancellationToken cancellationToken) =>
        audit.Append(new($"{reset.Id}/{what}", at, type, actor, ResetAuditLog.SubjectOf(reset.Id), detail), cancellationToken);
}
