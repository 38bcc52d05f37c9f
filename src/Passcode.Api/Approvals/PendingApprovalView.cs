using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

/// <summary>Creates pending approvals as one approver sees them.</summary>
internal sealed class PendingApprovalView(IApprovalDetails details, FourEyes fourEyes, TimeProvider time)
{
    /// <summary>Returns whether a decision is possible now. The orchestration of one that is overdue will find that out in a moment.</summary>
    public bool IsOpen(PendingApproval approval) => approval.Deadline > time.GetUtcNow();

    /// <summary>Creates the resource.</summary>
    public async Task<PendingApprovalResource> Create(PendingApproval approval, HttpRequest request, CancellationToken cancellationToken) => PendingApprovalResource.From(
        approval,
        fourEyes.FindDenialReason(approval.RequestedBy, approval.Origin, request.HttpContext.User.Approver()),
        approval.Kind == ApprovalKind.BulkRun ? await details.Find(approval.Id, request, cancellationToken) : null);
}

/// <summary>Finds what an approver needs to know of a bulk run. The layer of bulk runs implements it.</summary>
internal interface IApprovalDetails
{
    /// <summary>Returns the details of a bulk run, with links to the address of a request; null if it is no longer stored.</summary>
    Task<ApprovalBulkRunResource?> Find(string id, HttpRequest request, CancellationToken cancellationToken);
}
