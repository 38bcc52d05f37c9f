using Passcode.Core.Approvals;
using Passcode.Core.Policy;

namespace Passcode.Api.Approvals;

/// <summary>The approval that policy asked for.</summary>
/// <param name="Rules">The rules that ask for it.</param>
/// <param name="Deadline">Until when it may be decided.</param>
/// <param name="Decision">What was decided; null until then.</param>
/// <param name="DecidedBy">By whom.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Comment">The approver's words.</param>
public sealed record ApprovalResource(
    IReadOnlyList<PolicyRule> Rules,
    DateTimeOffset Deadline,
    ApprovalDecision? Decision,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Comment)
{
    /// <summary>The resource of an approval.</summary>
    public static ApprovalResource Of(Approval approval)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return new(approval.Rules, approval.Deadline, approval.Decision, approval.DecidedBy, approval.DecidedAt, approval.Comment);
    }
}
