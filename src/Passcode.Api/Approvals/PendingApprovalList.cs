namespace Passcode.Api.Approvals;

/// <summary>A page of what waits for a decision, oldest first.</summary>
/// <param name="Value">What waits.</param>
/// <param name="NextLink">The address of the next page; null at the end.</param>
public sealed record PendingApprovalList(IReadOnlyList<PendingApprovalResource> Value, string? NextLink);
