using Passcode.Core.Records;

namespace Passcode.Core.Audit;

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
        ArgumentNullException.ThrowIfNull(entry);
        var kept = entry with { At = entry.At.ToUniversalTime(), Actor = Cut(entry.Actor)!, Subject = Cut(entry.Subject)!, Detail = Cut(entry.Detail) };
        return new(sequence + 1, kept, hash, Link(sequence + 1, kept, hash));
    }

    private static string Link(long sequence, AuditEntry entry, string? previousHash) =>
        HashChain.Link(previousHash, sequence, entry.Id, entry.At, entry.Type, entry.Actor, entry.Subject, entry.Detail);

    private static string? Cut(string? text) => text?.Length > LongestText ? text[..LongestText] : text;
}
