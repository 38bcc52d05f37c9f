using Passcode.Api.Policy;
using Passcode.Core.Approvals;
using Passcode.Core.Policy;

namespace Passcode.Api.Approvals;

/// <summary>The approval that a policy rule requires.</summary>
/// <param name="Rules">The policy rules that require the approval.</param>
/// <param name="Groups">The names of the protected groups among the rules, as the settings have them.</param>
/// <param name="Deadline">The time until which a decision is possible.</param>
/// <param name="Round">The round of the approval, which a decision names. A further round begins if the device or its owner has changed since the approval.</param>
/// <param name="Decision">The decision; null if none has been made.</param>
/// <param name="DecidedBy">The sign-in name of the approver.</param>
/// <param name="DecidedAt">The time of the decision.</param>
/// <param name="Comment">The comment of the approver.</param>
public sealed record ApprovalResource(
    IReadOnlyList<PolicyRule> Rules,
    IReadOnlyList<string> Groups,
    DateTimeOffset Deadline,
    int Round,
    ApprovalDecision? Decision,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Comment)
{
    internal static ApprovalResource From(Approval approval) => new(
        [.. approval.Rules.Select(matched => matched.Rule).Distinct()],
        approval.Rules.GroupNames(),
        approval.Deadline,
        approval.Round,
        approval.Decision?.Kind,
        approval.Decision?.By,
        approval.Decision?.At,
        approval.Decision?.Comment);
}
