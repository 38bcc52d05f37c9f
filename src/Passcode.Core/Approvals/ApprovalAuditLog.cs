using Passcode.Core.Audit;

namespace Passcode.Core.Approvals;

/// <summary>The audit entries of approvals. Their ids follow from what happened, so an activity that runs twice leaves one entry.</summary>
public sealed class ApprovalAuditLog(IAuditLog audit, TimeProvider time)
{
    private const string Policy = "policy";

    /// <summary>Policy asks for an approval.</summary>
    public Task Requested<T>(T record, CancellationToken cancellationToken)
        where T : class, IApprovable<T>
    {
        var approval = record.Approval!;
        return Append(record, "approval", approval.RequestedAt, AuditEventType.ApprovalRequested, Policy, approval.RulesText, cancellationToken);
    }

    /// <summary>Somebody decided.</summary>
    public Task Decided<T>(T record, CancellationToken cancellationToken)
        where T : class, IApprovable<T>
    {
        var approval = record.Approval!;
        return Append(record, "decision", approval.DecidedAt!.Value, approval.AuditEvent, approval.DecidedBy!, approval.DecisionText, cancellationToken);
    }

    /// <summary>Somebody tried to decide and may not. Every try is an entry of its own.</summary>
    public Task Refused<T>(T record, string by, string reason, CancellationToken cancellationToken)
        where T : class, IApprovable<T> =>
        Append(record, $"decision-refused/{Guid.NewGuid():N}", time.GetUtcNow(), AuditEventType.DecisionRefused, by, reason, cancellationToken);

    private Task Append<T>(
        T record, string what, DateTimeOffset at, AuditEventType type, string actor, string? detail, CancellationToken cancellationToken)
        where T : class, IApprovable<T> =>
        audit.Append(new($"{record.Id}/{what}", at, type, actor, record.Subject, detail), cancellationToken);
}
