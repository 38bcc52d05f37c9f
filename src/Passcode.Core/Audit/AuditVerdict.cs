namespace Passcode.Core.Audit;

/// <summary>What the verification of the trail found.</summary>
/// <param name="Entries">How many entries were read and found in order.</param>
/// <param name="FirstBroken">The first place that does not follow from what is before it; null when the trail is whole.</param>
/// <param name="LastSequence">The newest entry that was verified. Kept elsewhere with its hash, it shows a later loss of the trail's end.</param>
/// <param name="LastHash">Its hash.</param>
public sealed record AuditVerdict(long Entries, BrokenLink? FirstBroken, long LastSequence, string? LastHash)
{
    /// <summary>Whether nothing is broken.</summary>
    public bool Whole => FirstBroken is null;
}

/// <summary>Where the chain breaks.</summary>
/// <param name="Sequence">The place, counted from 1.</param>
/// <param name="Why">What is wrong there, for a person.</param>
public sealed record BrokenLink(long Sequence, string Why);
