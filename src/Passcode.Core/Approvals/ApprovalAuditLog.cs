using System.Globalization;
using Passcode.Core.Audit;

namespace Passcode.Core.Approvals;

/// <summary>The audit entries of approvals. Their ids follow from what happened, so an activity that runs twice leaves one entry.</summary>
public sealed class ApprovalAuditLog(IAuditLog audit, TimeProvider time)
{
    /// <summary>Policy asks for an approval.</summary>
    public Task Requested<T>(T record, Approval approval, CancellationToken cancellationToken)
        where T : class, IApprovable<T> =>
        Append(record, "approval" + Suffix(approval), approval.RequestedAt, AuditEventType.ApprovalRequested, AuditEntry.Policy, approval.RulesText, cancellationToken);

    /// <summary>Somebody decided, or nobody has.</summary>
    public Task Decided<T>(T record, Approval approval, CancellationToken cancellationToken)
        where T : class, IApprovable<T> => approval.Decision is not { } decision ? Task.CompletedTask : Append(
            record,
            "decision" + Suffix(approval),
            decision.At,
            decision.AuditEvent,
            decision.By,
            decision.Comment is { } comment ? $"{approval.RulesText}; {comment}" : approval.RulesText,
            cancellationToken);

    /// <summary>Somebody tried to decide and may not. Every try is an entry of its own.</summary>
    public Task Refused<T>(T record, string by, string reason, CancellationToken cancellationToken)
        where T : class, IApprovable<T> =>
        Append(record, $"decision-refused/{Guid.NewGuid():N}", time.GetUtcNow(), AuditEventType.DecisionRefused, by, reason, cancellationToken);

    private static string Suffix(Approval approval) => approval.Round == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"/{approval.Round}");

    private Task Append<T>(
        T record, string what, DateTimeOffset at, AuditEventType type, string actor, string? detail, CancellationToken cancellationToken)
        where T : class, IApprovable<T> =>
        audit.Append(new($"{record.Id}/{what}", at, type, actor, record.Subject, detail), cancellationToken);
}
