using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

/// <summary>The result of an audit log verification.</summary>
/// <param name="Whole">Whether every entry follows from the previous one, from the anchor to the end.</param>
/// <param name="Entries">The number of valid entries, counted in order.</param>
/// <param name="FirstBroken">The first invalid position; null if the log is valid.</param>
/// <param name="LastSequence">The sequence number of the last verified entry. Store it with its hash in another system to detect entries that are later removed from the end.</param>
/// <param name="LastHash">The hash of the last verified entry.</param>
public sealed record AuditVerification(bool Whole, long Entries, BrokenLink? FirstBroken, long LastSequence, string? LastHash)
{
    /// <summary>Creates the resource for a verification result.</summary>
    public static AuditVerification Of(AuditVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new(verdict.Whole, verdict.Entries, verdict.FirstBroken, verdict.LastSequence, verdict.LastHash);
    }
}
