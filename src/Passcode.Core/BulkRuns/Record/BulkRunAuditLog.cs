using Passcode.Core.Approvals;
using Passcode.Core.Audit;

namespace Passcode.Core.BulkRuns;

/// <summary>Writes the audit log entries of bulk runs. Their IDs are made from what happened, so an activity that runs twice writes one entry.</summary>
public sealed class BulkRunAuditLog(IAuditLog audit)
{
    /// <summary>What the audit log calls a run.</summary>
    public static string SubjectOf(string runId) => AuditSubjects.BulkRuns + runId;

    /// <summary>How the subject of a device in any run ends.</summary>
    public static string EndOfTarget(string targetId) => "/targets/" + targetId;

    /// <summary>A run was asked for.</summary>
    public Task Requested(BulkRun run, CancellationToken cancellationToken)
    {
        var detail = run.Request.DryRun ? "dry run"
            : run.Request.Schedule is { } schedule && run.Origin.Channel != RequestChannel.Schedule ? $"schedule {schedule}: {run.Request.Reason}"
            : run.Request.Reason;
        detail = run.Request.Verification is { } verification ? string.Join("; ", new[] { $"verification {verification}", detail }.OfType<string>()) : detail;
        return Append(run, "requested", run.RequestedAt, AuditEventType.BulkRunRequested, run.Request.RequestedBy, detail, cancellationToken);
    }

    /// <summary>Somebody started, paused, resumed or cancelled it: the latest time, if anybody did.</summary>
    public Task Controlled(BulkRun run, CancellationToken cancellationToken) => run.Control is { } control
        ? Append(run, $"event-{control.Sequence}", control.At, control.Type, control.By, null, cancellationToken)
        : Task.CompletedTask;

    public Task Ended(BulkRun run, CancellationToken cancellationToken) =>
        Append(run, "ended", run.EndedAt!.Value, AuditEventType.BulkRunEnded, AuditEntry.Policy, run.Problem ?? (run.ReasonCode is { } reason ? $"{run.Status.ToWireName()}; {reason.ToWireName()}" : run.Status.ToWireName()), cancellationToken);

    private Task Append(BulkRun run, string what, DateTimeOffset at, AuditEventType type, string actor, string? detail, CancellationToken cancellationToken) =>
        audit.Append(new($"{run.Id}/{what}", at, type, actor, SubjectOf(run.Id), detail), cancellationToken);
}
