using Passcode.Core.Records;

namespace Passcode.Core.Approvals;

/// <summary>The wait of a reset or a bulk run for its approval. Each step may run again.</summary>
public sealed class ApprovalGate<T>(RecordUpdater<T> records, IPendingApprovals pending, ApprovalAuditLog audit, TimeProvider time)
    where T : class, IApprovable<T>
{
    /// <summary>Lists an open approval for the approvers, with its audit entry.</summary>
    public async Task Open(T record, CancellationToken cancellationToken)
    {
        await audit.Requested(record, record.Approval!, cancellationToken);
        var open = record.ToPendingApproval();
        await pending.Add(open, cancellationToken);
        if (open.Round > 1)
        {
            await pending.Remove(open with { Round = open.Round - 1 }, cancellationToken); // in case the process that decided it died before this
        }
    }

    /// <summary>Lets an approval expire whose deadline has passed without a decision.</summary>
    /// <returns>The record as it is now stored.</returns>
    public async Task<T> Expire(T record, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return IsOverdue(record, now)
            ? await records.Update(
                record.Id,
                current => IsOverdue(current, now) ? current.With(current.Approval! with { HasExpired = true }, now, TimelineEventType.ApprovalExpired) : null,
                cancellationToken)
            : record;
    }

    /// <summary>
    /// Takes an approval off the list, and completes the audit log in case the approver's process died after it wrote the decision: no command is
    /// sent that the audit log does not explain.
    /// </summary>
    public async Task Close(T record, CancellationToken cancellationToken)
    {
        if (record.Approval is not { } approval)
        {
            return;
        }

        await audit.Decided(record, approval, cancellationToken);
        await pending.Remove(record.ToPendingApproval(), cancellationToken);
    }

    private static bool IsOverdue(T record, DateTimeOffset now) => record.AwaitsDecision && now >= record.Approval!.Deadline;
}
