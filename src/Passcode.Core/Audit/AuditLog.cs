using Passcode.Core.Records;

namespace Passcode.Core.Audit;

/// <summary>The append-only log of who asked for, decided, refused, read or changed what.</summary>
public interface IAuditLog
{
    /// <summary>Appends an entry, durably. An entry with an id that the audit log already holds is not appended again.</summary>
    Task Append(AuditEntry entry, CancellationToken cancellationToken);
}

/// <summary>One thing that happened, as it is handed to the audit log, which gives it its place in the chain.</summary>
/// <param name="Id">Made from what happened, so that a step that runs twice appends once: <c>{resetId}/decision</c>.</param>
/// <param name="At">When it happened.</param>
/// <param name="Type">What happened.</param>
/// <param name="Actor">Who did it: a sign-in name, an application, a helpdesk source, or <see cref="Policy"/>.</param>
/// <param name="Subject">What it was done to, such as <c>resets/{id}</c>.</param>
/// <param name="Detail">More of it, such as the rule that matched; never a secret.</param>
public sealed record AuditEntry(string Id, DateTimeOffset At, AuditEventType Type, string Actor, string Subject, string? Detail)
{
    /// <summary>The actor where a rule decided, and no person.</summary>
    public const string Policy = "policy";
}

/// <summary>The trail as it is read, verified and shortened. What writes to it is <see cref="IAuditLog"/>.</summary>
public interface IAuditRecords
{
    /// <summary>What the audit log contains.</summary>
    Task<AuditSpan> Span(CancellationToken cancellationToken);

    /// <summary>The entries as storage holds them, in their order, in constant memory.</summary>
    /// <param name="from">The place to begin at.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The records; what is no entry comes as a record with an empty hash.</returns>
    IAsyncEnumerable<AuditRecord> Read(long from, CancellationToken cancellationToken);

    /// <summary>The first place whose part of the audit log has something from this time on: where an export may begin.</summary>
    Task<long> FirstSince(DateTimeOffset from, CancellationToken cancellationToken);

    /// <summary>Lists, newest first.</summary>
    /// <exception cref="FormatException">The continuation is not one that this listing gave.</exception>
    Task<ListPage<AuditRecord>> Query(AuditQuery query, CancellationToken cancellationToken);

    /// <summary>The oldest part of the audit log, when all of it is older than a time; null when none is. The part being written never is.</summary>
    Task<AuditSpan?> OldestPart(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Moves the anchor behind a part and removes the part, and what is left of parts removed earlier. May run again.</summary>
    Task Remove(AuditSpan part, CancellationToken cancellationToken);
}

/// <summary>An entry at its place in the chain.</summary>
/// <param name="Sequence">Its place, counted from 1.</param>
/// <param name="Entry">What happened.</param>
/// <param name="PreviousHash">The hash of the entry before; null for the first that was ever appended.</param>
/// <param name="Hash">See <see cref="HashChain"/>; empty where storage holds something that is no entry.</param>
public sealed record AuditRecord(long Sequence, AuditEntry Entry, string? PreviousHash, string Hash)
{
    private const int LongestText = 2000;

    /// <summary>Whether the hash is that of the content.</summary>
    public bool IsWhole => Hash == Link(Sequence, Entry, PreviousHash);

    /// <summary>The entry that follows another one. Texts are cut to 2,000 characters, so that every entry fits a row.</summary>
    public static AuditRecord After(long sequence, string? hash, AuditEntry entry)
    {
        var kept = entry with { At = entry.At.ToUniversalTime(), Actor = Cut(entry.Actor)!, Subject = Cut(entry.Subject)!, Detail = Cut(entry.Detail) };
        return new(sequence + 1, kept, hash, Link(sequence + 1, kept, hash));
    }

    private static string Link(long sequence, AuditEntry entry, string? previousHash) =>
        HashChain.Link(previousHash, sequence, entry.Id, entry.At, entry.Type, entry.Actor, entry.Subject, entry.Detail);

    private static string? Cut(string? text) => text?.Length > LongestText ? text[..LongestText] : text;
}

/// <summary>Which entries to list, newest first.</summary>
/// <param name="From">Not before this time.</param>
/// <param name="To">Before this time.</param>
/// <param name="Type">Only those of this kind.</param>
/// <param name="Actor">Only those of this actor, in any casing.</param>
/// <param name="Subject">Only those about this object and its parts, such as <c>bulk-runs/</c> and an ID, with its targets.</param>
/// <param name="Size">Entries a page at most, 1 to 1,000.</param>
/// <param name="Continuation">What the page before ended with; null for the first.</param>
/// <param name="Subjects">Only those about one of these objects; null for all.</param>
public sealed record AuditQuery(
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    AuditEventType? Type = null,
    string? Actor = null,
    string? Subject = null,
    int Size = 50,
    string? Continuation = null,
    AuditSubjects? Subjects = null);

/// <summary>The objects of a device: its resets, and its part in bulk runs.</summary>
/// <param name="Resets">The subjects of its resets.</param>
/// <param name="InBulkRuns">How the subject of its part in any bulk run ends; null to leave these out.</param>
public sealed record AuditSubjects(IReadOnlySet<string> Resets, string? InBulkRuns)
{
    /// <summary>What the subjects of bulk runs begin with.</summary>
    public const string BulkRuns = "bulk-runs/";

    /// <summary>Whether an entry with this subject is about the device.</summary>
    public bool Contain(string subject) => Resets.Contains(subject)
        || (InBulkRuns is not null && subject.StartsWith(BulkRuns, StringComparison.Ordinal) && subject.EndsWith(InBulkRuns, StringComparison.Ordinal));
}

/// <summary>What the audit log contains. The anchor stays when what is older is removed, so that the rest can still be verified.</summary>
/// <param name="FirstSequence">The oldest entry that is kept, counted from 1.</param>
/// <param name="RemovedHash">The hash of the last entry that was removed; null when none ever was.</param>
/// <param name="LastSequence">The newest entry; one less than the first when there is none.</param>
/// <param name="LastHash">Its hash.</param>
/// <param name="IsAnchorAuthentic">Whether Passcode wrote the anchor.</param>
public sealed record AuditSpan(long FirstSequence, string? RemovedHash, long LastSequence, string? LastHash, bool IsAnchorAuthentic = true);
