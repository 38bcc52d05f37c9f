using Passcode.Core.Eligibility;


namespace Passcode.Core.Policy;

/// <summary>What policy says to a reset.</summary>
public abstract record PolicyVerdict
{
    private PolicyVerdict()
    {
    }

    /// <summary>No rule objects.</summary>
    public sealed record Allowed : PolicyVerdict;

    /// <summary>Somebody else must agree first.</summary>
    /// <param name="Rules">The rules that ask for it, at least one.</param>
    public sealed record NeedsApproval(IReadOnlyList<MatchedRule> Rules) : PolicyVerdict;

    /// <summary>Nobody can make it happen.</summary>
    /// <param name="Rule">The rule that refuses.</param>
    public sealed record Refused(MatchedRule Rule) : PolicyVerdict
    {
        /// <summary>How a reset so refused ends.</summary>
        public ReasonCode Reason => Rule.Rule switch
        {
            PolicyRule.ProtectedGroup => ReasonCode.ProtectedDevice,
            PolicyRule.PersonalDevice => ReasonCode.PersonalDeviceRefused,
            PolicyRule.RequesterLimit => ReasonCode.RequesterLimitReached,
            _ => throw new InvalidOperationException($"Rule {Rule.Rule} has no reason."),
        };
    }
}
