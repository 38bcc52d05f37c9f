using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

/// <summary>What the verification of the trail found.</summary>
/// <param name="Whole">Whether every entry follows from the one before, from the anchor to the end.</param>
/// <param name="Entries">How many entries were found in order.</param>
/// <param name="FirstBroken">The first place that is wrong; null when none is.</param>
/// <param name="LastSequence">The newest entry that was verified. Keep it with its hash somewhere else: it shows a later loss of the trail's end.</param>
/// <param name="LastHash">Its hash.</param>
public sealed record AuditVerification(bool Whole, long Entries, BrokenLink? FirstBroken, long LastSequence, string? LastHash)
{
    /// <summary>The resource of a verdict.</summary>
    public static AuditVerification Of(AuditVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new(verdict.Whole, verdict.Entries, verdict.FirstBroken, verdict.LastSequence, verdict.LastHash);
    }
}
