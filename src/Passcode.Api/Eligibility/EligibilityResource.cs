using Passcode.Api.Devices;
using Passcode.Api.Localization;
using Passcode.Api.Policy;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Api.Eligibility;

/// <summary>The expected result of a reset.</summary>
/// <param name="Eligible">Whether the device can be reset.</param>
/// <param name="ReasonCode">The reason why the device cannot be reset.</param>
/// <param name="Effect">The effect of a reset on the device.</param>
/// <param name="Advice">The recommended next step.</param>
/// <param name="MatrixRow">The matching row of the support matrix.</param>
/// <param name="Device">The device, if exactly one matches.</param>
/// <param name="Policy">The result of the policy evaluation; null if the device is not eligible.</param>
public sealed record EligibilityResource(
    bool Eligible, ReasonCode? ReasonCode, ResetEffect? Effect, string Advice, string? MatrixRow, DeviceResource? Device, PolicyResource? Policy)
{
    internal static EligibilityResource From(EligibilityReport report)
    {
        var verdict = report.Verdict;
        return new(
            verdict.Eligible,
            verdict.ReasonCode,
            verdict.Effect,
            Localized.Localize(verdict.Advice),
            verdict.MatrixRow,
            report.Device is { } device ? DeviceResource.From(device) : null,
            report.Policy is { } policy ? PolicyResource.From(policy) : null);
    }
}

/// <summary>The result of the policy evaluation of a reset.</summary>
/// <param name="Verdict">Whether policy allows the reset, requires an approval or denies the reset.</param>
/// <param name="Rules">The matching policy rules.</param>
/// <param name="Groups">The names of the protected groups among the rules, as the settings have them.</param>
public sealed record PolicyResource(PolicyOutcome Verdict, IReadOnlyList<PolicyRule> Rules, IReadOnlyList<string> Groups)
{
    internal static PolicyResource From(PolicyVerdict verdict) => verdict switch
    {
        PolicyVerdict.NeedsApproval needs => From(PolicyOutcome.NeedsApproval, needs.Rules),
        PolicyVerdict.Refused refused => From(PolicyOutcome.Refused, [refused.Rule]),
        _ => From(PolicyOutcome.Allowed, []),
    };

    private static PolicyResource From(PolicyOutcome outcome, IReadOnlyList<MatchedRule> rules) =>
        new(outcome, [.. rules.Select(matched => matched.Rule).Distinct()], rules.GroupNames());
}

/// <summary>The result of a policy evaluation.</summary>
public enum PolicyOutcome
{
    /// <summary>The reset is allowed.</summary>
    Allowed,

    /// <summary>The reset requires an approval.</summary>
    NeedsApproval,

    /// <summary>The reset is refused.</summary>
    Refused,
}
