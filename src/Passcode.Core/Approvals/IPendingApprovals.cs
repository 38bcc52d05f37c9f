namespace Passcode.Core.Approvals;

/// <summary>The queue of what waits for an approval. It only helps to find things: what counts is the record of what waits.</summary>
public interface IPendingApprovals
{
    /// <summary>Puts something into the queue, or replaces it there.</summary>
    Task Add(PendingApproval approval, CancellationToken cancellationToken);

    /// <summary>Takes something out of the queue; does nothing when it is not there.</summary>
    Task Remove(ApprovalKind kind, string id, DateTimeOffset requestedAt, CancellationToken cancellationToken);

    /// <summary>Lists what waits, oldest first.</summary>
    /// <param name="size">Entries at most, 1 to 1,000.</param>
    /// <param name="continuation">What the page before ended with.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<PendingApprovalPage> List(int size, string? continuation, CancellationToken cancellationToken);
}
