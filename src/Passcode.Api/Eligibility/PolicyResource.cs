using Passcode.Core.Policy;

namespace Passcode.Api.Eligibility;

/// <summary>What policy says to a reset.</summary>
/// <param name="Verdict">Whether the reset goes on, waits for an approval, or is refused.</param>
/// <param name="Rules">The rules that spoke.</param>
public sealed record PolicyResource(PolicyOutcome Verdict, IReadOnlyList<PolicyRule> Rules)
{
    /// <summary>The resource of a verdict.</summary>
    public static PolicyResource Of(PolicyVerdict verdict) => verdict switch
    {
        PolicyVerdict.NeedsApproval needs => new(PolicyOutcome.NeedsApproval, [.. needs.Rules.Select(spoken => spoken.Rule).Distinct()]),
        PolicyVerdict.Refused refused => new(PolicyOutcome.Refused, [refused.Rule.Rule]),
        _ => new(PolicyOutcome.Allowed, []),
    };
}
