using Passcode.Core.Audit;

namespace Passcode.Core.BulkRuns;

/// <summary>What bulk runs leave in the audit trail. The ids are made of what happened, so a step that runs twice leaves one entry.</summary>
public sealed class BulkRunAuditLog(IAuditLog audit, TimeProvider time)
{
    private const string Policy = "policy";

    /// <summary>A run was asked for.</summary>
    public Task Requested(BulkRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        var detail = run.Request.DryRun ? "dry run" : run.Request.Reason;
        return Append(run, "requested", run.RequestedAt, AuditEventType.BulkRunRequested, run.Request.RequestedBy, detail, cancellationToken);
    }

    /// <summary>Policy asks for an approval.</summary>
    public Task ApprovalRequested(BulkRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Append(run, "approval", run.Approval!.RequestedAt, AuditEventType.ApprovalRequested, Policy, run.Approval.RulesText, cancellationToken);
    }

    /// <summary>Somebody decided.</summary>
    public Task Decided(BulkRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        var approval = run.Approval!;
        return Append(run, "decision", approval.DecidedAt!.Value, approval.AuditEvent, approval.DecidedBy!, approval.DecisionText, cancellationToken);
    }

    /// <summary>Somebody tried to decide and may not. Every try is an entry of its own.</summary>
    public Task DecisionRefused(BulkRun run, string by, string why, CancellationToken cancellationToken) =>
        Append(run, $"decision-refused/{Guid.NewGuid():N}", time.GetUtcNow(), AuditEventType.DecisionRefused, by, why, cancellationToken);

    /// <summary>Somebody paused, resumed or cancelled it.</summary>
    public Task Controlled(BulkRun run, AuditEventType type, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Append(run, $"event-{run.LastEvent!.Sequence}", run.LastEvent.At, type, by, null, cancellationToken);
    }

    /// <summary>It ended.</summary>
    public Task Ended(BulkRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Append(run, "ended", run.EndedAt!.Value, AuditEventType.BulkRunEnded, Policy, run.Problem ?? run.Status.ToWireName(), cancellationToken);
    }

    private Task Append(BulkRun run, string what, DateTimeOffset at, AuditEventType type, string actor, string? detail, CancellationToken cancellationToken) =>
        audit.Append(new($"{run.Id}/{what}", at, type, actor, $"bulk-runs/{run.Id}", detail), cancellationToken);
}
