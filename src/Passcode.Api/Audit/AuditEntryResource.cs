using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

/// <summary>An entry of the audit trail.</summary>
/// <param name="Sequence">Its place in the chain, counted from 1.</param>
/// <param name="Id">Made from what happened: the same thing is never told twice.</param>
/// <param name="At">When it happened.</param>
/// <param name="Type">What happened.</param>
/// <param name="Actor">Who did it: a sign-in name, an application, a helpdesk source, or policy.</param>
/// <param name="Subject">What it was done to, such as resets/ and an id.</param>
/// <param name="Detail">More of it.</param>
/// <param name="PreviousHash">The hash of the entry before.</param>
/// <param name="Hash">The SHA-256 of the entry's content and of the hash before it.</param>
public sealed record AuditEntryResource(
    long Sequence, string Id, DateTimeOffset At, AuditEventType Type, string Actor, string Subject, string? Detail, string? PreviousHash, string Hash)
{
    /// <summary>The resource of a record.</summary>
    public static AuditEntryResource Of(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var entry = record.Entry;
        return new(record.Sequence, entry.Id, entry.At, entry.Type, entry.Actor, entry.Subject, entry.Detail, record.PreviousHash, record.Hash);
    }
}
