using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

/// <summary>An entry of the audit log.</summary>
/// <param name="Sequence">The position in the hash chain, starting at 1.</param>
/// <param name="Id">The ID of the entry. It is derived from the audited action, so that the same action is recorded once.</param>
/// <param name="At">The time of the action.</param>
/// <param name="Type">The type of the action.</param>
/// <param name="Actor">The person, application, helpdesk source or component that performed the action.</param>
/// <param name="Subject">The object of the action, such as resets/ followed by an ID.</param>
/// <param name="Detail">Further details.</param>
/// <param name="PreviousHash">The hash of the previous entry.</param>
/// <param name="Hash">The SHA-256 hash of this entry's content and the hash of the previous entry.</param>
public sealed record AuditEntryResource(
    long Sequence, string Id, DateTimeOffset At, AuditEventType Type, string Actor, string Subject, string? Detail, string? PreviousHash, string Hash)
{
    internal static AuditEntryResource From(AuditRecord record)
    {
        var entry = record.Entry;
        return new(record.Sequence, entry.Id, entry.At, entry.Type, entry.Actor, entry.Subject, entry.Detail, record.PreviousHash, record.Hash);
    }
}

/// <summary>A page of the audit log, newest first.</summary>
/// <param name="Value">The entries.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record AuditList(IReadOnlyList<AuditEntryResource> Value, string? NextLink);
