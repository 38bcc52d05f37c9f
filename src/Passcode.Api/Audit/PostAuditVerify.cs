using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Localization;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

internal static class PostAuditVerify
{
    [EndpointName("VerifyAudit"), Tags("Audit")]
    [EndpointSummary("Verify the audit log")]
    [EndpointDescription("Reads the complete audit log and returns the first entry that was changed, removed, reordered or inserted. Also returns the records whose signature is invalid.")]
    [ProducesResponseType<AuditVerification>(200, Description = "The result of the verification.")]
    public static async Task<IResult> Handle(VerifyAudit verify, CancellationToken cancellationToken) =>
        TypedResults.Json(AuditVerification.From(await verify.Execute(cancellationToken)));
}

/// <summary>The result of an audit log verification.</summary>
/// <param name="Whole">Whether every entry follows from the previous one, from the anchor to the end, and every record has a valid signature.</param>
/// <param name="Entries">The number of valid entries, counted in order.</param>
/// <param name="FirstBroken">The first invalid position; null if the log is valid.</param>
/// <param name="LastSequence">The sequence number of the last verified entry. Store it with its hash in another system to detect entries that are later removed from the end.</param>
/// <param name="LastHash">The hash of the last verified entry.</param>
/// <param name="InvalidRecords">The records that Passcode did not write, up to 100.</param>
public sealed record AuditVerification(bool Whole, long Entries, BrokenLinkResource? FirstBroken, long LastSequence, string? LastHash, IReadOnlyList<string> InvalidRecords)
{
    internal static AuditVerification From(AuditVerdict verdict) =>
        new(verdict.Whole, verdict.Entries, verdict.FirstBroken is { } broken ? new(broken.Sequence, broken.Why.Localize()) : null, verdict.LastSequence, verdict.LastHash, verdict.InvalidRecords);
}

/// <summary>Where the chain breaks.</summary>
/// <param name="Sequence">The position, starting at 1.</param>
/// <param name="Why">What is wrong there.</param>
public sealed record BrokenLinkResource(long Sequence, string Why);
