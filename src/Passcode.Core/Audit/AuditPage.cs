namespace Passcode.Core.Audit;

/// <summary>A page of the trail.</summary>
/// <param name="Records">The entries, newest first; a page may be short or empty before the end.</param>
/// <param name="Before">What the next page is asked for with; null at the end.</param>
public sealed record AuditPage(IReadOnlyList<AuditRecord> Records, long? Before);
