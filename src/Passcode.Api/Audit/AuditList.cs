namespace Passcode.Api.Audit;

/// <summary>A page of the audit trail, newest first.</summary>
/// <param name="Value">The entries.</param>
/// <param name="NextLink">The address of the next page; null at the end.</param>
public sealed record AuditList(IReadOnlyList<AuditEntryResource> Value, string? NextLink);
