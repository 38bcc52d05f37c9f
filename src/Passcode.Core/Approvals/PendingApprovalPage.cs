namespace Passcode.Core.Approvals;

/// <summary>A page of what waits.</summary>
/// <param name="Approvals">The entries, oldest first.</param>
/// <param name="Continuation">Asks for the next page; null at the end.</param>
public sealed record PendingApprovalPage(IReadOnlyList<PendingApproval> Approvals, string? Continuation);
