namespace Passcode.Api.Approvals;

/// <summary>A page of pending approvals, oldest first.</summary>
/// <param name="Value">The pending approvals.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record PendingApprovalList(IReadOnlyList<PendingApprovalResource> Value, string? NextLink);
