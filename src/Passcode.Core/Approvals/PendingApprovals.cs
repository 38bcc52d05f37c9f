using System.Text.Json.Serialization;
using Passcode.Core.Devices;
using Passcode.Core.Observability;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Approvals;

/// <summary>The queue of what waits for an approval. It only helps to find things: what counts is the record of what waits.</summary>
public interface IPendingApprovals
{
    /// <summary>Puts something into the queue, or replaces it there.</summary>
    Task Add(PendingApproval approval, CancellationToken cancellationToken);

    /// <summary>Takes a round of an approval out of the queue; does nothing when it is not there.</summary>
    Task Remove(PendingApproval approval, CancellationToken cancellationToken);

    /// <summary>Lists what waits, oldest first.</summary>
    /// <param name="size">Entries at most, 1 to 1,000.</param>
    /// <param name="continuation">What the page before ended with.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<ListPage<PendingApproval>> List(int size, string? continuation, CancellationToken cancellationToken);
}

/// <summary>Something that waits for an approval, with what an approver must know of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="RequestedBy">The person who asks.</param>
/// <param name="Origin">Who sent the request.</param>
/// <param name="TicketId">The helpdesk's ticket.</param>
/// <param name="Reason">Why, in the agent's words.</param>
/// <param name="RequestedAt">When it was asked for; never changes, so that its place in the queue can be found again.</param>
/// <param name="Deadline">Until when it may be decided.</param>
/// <param name="Rules">The rules that ask for the approval.</param>
/// <param name="Device">The device, of a reset.</param>
/// <param name="TargetCount">How many devices, of a bulk run.</param>
/// <param name="Verification">How the agent verified the caller; null if the request does not say.</param>
/// <param name="Round">The round of the approval, which a decision names.</param>
public sealed record PendingApproval(
    ApprovalKind Kind,
    string Id,
    string RequestedBy,
    RequestOrigin? Origin,
    string? TicketId,
    string? Reason,
    DateTimeOffset RequestedAt,
    DateTimeOffset Deadline,
    IReadOnlyList<MatchedRule> Rules,
    DeviceSnapshot? Device,
    int? TargetCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CallerVerification? Verification = null,
    int Round = 1);

/// <summary>Counts the pending approvals for the metric.</summary>
public sealed class CountApprovals(IPendingApprovals pending, PasscodeMetrics metrics)
{
    private const int PageSize = 1000;

    /// <summary>Counts the queue and records the count, also when nothing waits.</summary>
    public async Task Execute(CancellationToken cancellationToken)
    {
        var count = 0;
        string? continuation = null;
        do
        {
            var page = await pending.List(PageSize, continuation, cancellationToken);
            count += page.Items.Count;
            continuation = page.Continuation;
        }
        while (continuation is not null);

        metrics.PendingApprovals(count);
    }
}
