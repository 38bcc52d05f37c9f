namespace Passcode.Core.Audit;

/// <summary>Which entries to list, newest first.</summary>
/// <param name="From">Not before this time.</param>
/// <param name="To">Before this time.</param>
/// <param name="Type">Only those of this kind.</param>
/// <param name="Actor">Only those of this actor, in any casing.</param>
/// <param name="Before">Only those before this place: where the page before ended.</param>
/// <param name="Size">Entries a page at most, 1 to 1,000.</param>
public sealed record AuditQuery(
    DateTimeOffset? From = null, DateTimeOffset? To = null, AuditEventType? Type = null, string? Actor = null, long? Before = null, int Size = 50);
