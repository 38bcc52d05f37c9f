using Passcode.Core.Policy;

namespace Passcode.Api.Eligibility;

/// <summary>The result of the policy evaluation of a reset.</summary>
/// <param name="Verdict">Whether policy allows the reset, requires an approval or denies the reset.</param>
/// <param name="Rules">The matching policy rules.</param>
public sealed record PolicyResource(PolicyOutcome Verdict, IReadOnlyList<PolicyRule> Rules)
{
    /// <summary>Creates the resource for a policy result.</summary>
    public static PolicyResource Of(PolicyVerdict verdict) => verdict switch
    {
        PolicyVerdict.NeedsApproval needs => new(PolicyOutcome.NeedsApproval, [.. needs.Rules.Select(spoken => spoken.Rule).Distinct()]),
        PolicyVerdict.Refused refused => new(PolicyOutcome.Refused, [refused.Rule.Rule]),
        _ => new(PolicyOutcome.Allowed, []),
    };
}
