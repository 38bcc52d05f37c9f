using System.Globalization;
using Microsoft.DurableTask.Client;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;

namespace Passcode.Core.Approvals;

/// <summary>
/// Decides on a reset or a bulk run: writes the decision to the record under its version, so that of decision, cancellation and expiry exactly
/// one comes first, and notifies the orchestration. A decision sent again by the same person has no effect, also not on a further round of the approval.
/// </summary>
public class Decide<T>(
    IRecordStore<T> store, RecordUpdater<T> records, ApprovalGate<T> gate, ApprovalAuditLog audit, FourEyes fourEyes, DurableTaskClient client, TimeProvider time)
    where T : class, IApprovable<T>
{
    /// <param name="id">The record.</param>
    /// <param name="decision">To approve or to reject.</param>
    /// <param name="comment">The approver's words.</param>
    /// <param name="round">The round of the approval that the approver has seen; null counts as the first.</param>
    /// <param name="approver">Who decides; somebody who holds the role.</param>
    /// <param name="cancellationToken">Cancels the wait; the decision may already be recorded.</param>
    public async Task<DecisionResult<T>> Execute(
        string id, ApprovalDecision decision, string? comment, int? round, Approver approver, CancellationToken cancellationToken)
    {
        if (await store.Find(id, cancellationToken) is not { Value: var found })
        {
            return new DecisionResult<T>.NotFound();
        }

        if (found.Approval is null)
        {
            await audit.Refused(found, approver.Name, "no decision is awaited", cancellationToken);
            return new DecisionResult<T>.NotAwaited(found);
        }

        if (fourEyes.FindDenialReason(found.RequestedBy, found.Origin, approver) is { } denialReason)
        {
            await audit.Refused(found, approver.Name, denialReason, cancellationToken);
            return new DecisionResult<T>.FourEyesRequired(denialReason);
        }

        var decided = await records.Update(id, current => Apply(current, decision, comment, round, approver), cancellationToken);
        var approval = decided.Approval!;
        if (round == approval.Round - 1 && approval.Previous?.Is(decision, approver) == true)
        {
            return new DecisionResult<T>.Decided(decided); // the answer to it was lost, and the next round has begun since
        }

        if (decided.AwaitsDecision && !approval.IsForThisRound(round))
        {
            await audit.Refused(decided, approver.Name, string.Create(CultureInfo.InvariantCulture, $"round {approval.Round} is open"), cancellationToken);
            return new DecisionResult<T>.OtherRound(decided);
        }

        if ((round ?? approval.Round) != approval.Round || approval.Decision?.Is(decision, approver) != true)
        {
            await audit.Refused(decided, approver.Name, "too late", cancellationToken);
            return new DecisionResult<T>.TooLate(decided);
        }

        if (decided.HasEnded)
        {
            await audit.Decided(decided, approval, cancellationToken);
        }
        else
        {
            await gate.Close(decided, cancellationToken);
            await client.RaiseStateChanged(id, "decided", cancellationToken);
        }

        return new DecisionResult<T>.Decided(decided);
    }

    /// <summary>What else an approval changes in the record.</summary>
    protected virtual T Approved(T record, DateTimeOffset at) => record;

    private T? Apply(T record, ApprovalDecision decision, string? comment, int? round, Approver approver)
    {
        var now = time.GetUtcNow();
        if (!record.AwaitsDecision || now >= record.Approval!.Deadline || !record.Approval.IsForThisRound(round))
        {
            return null;
        }

        var recorded = new RecordedDecision(decision, approver.Name, now, comment);
        var decided = record.With(record.Approval with { Decision = recorded }, now, recorded.TimelineEvent, recorded.Text);
        return decision == ApprovalDecision.Approve ? Approved(decided, now) : decided;
    }
}

/// <summary>What became of a decision on a reset or a bulk run.</summary>
public abstract record DecisionResult<TRecord>
{
    private DecisionResult()
    {
    }

    /// <summary>It counts.</summary>
    public sealed record Decided(TRecord Record) : DecisionResult<TRecord>;

    /// <summary>Somebody decided otherwise or earlier, the caller cancelled, or the deadline has passed.</summary>
    public sealed record TooLate(TRecord Record) : DecisionResult<TRecord>;

    /// <summary>Another round of the approval is open than the one that the decision is for.</summary>
    public sealed record OtherRound(TRecord Record) : DecisionResult<TRecord>;

    /// <summary>It never waited for a decision, or does not yet.</summary>
    public sealed record NotAwaited(TRecord Record) : DecisionResult<TRecord>;

    /// <summary>The approver may not decide on this one.</summary>
    /// <param name="Why">A sentence for the approver.</param>
    public sealed record FourEyesRequired(string Why) : DecisionResult<TRecord>;

    /// <summary>There is no such record.</summary>
    public sealed record NotFound : DecisionResult<TRecord>;
}
