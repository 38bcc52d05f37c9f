namespace Passcode.Api.Audit;

/// <summary>A page of the audit log, newest first.</summary>
/// <param name="Value">The entries.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record AuditList(IReadOnlyList<AuditEntryResource> Value, string? NextLink);
