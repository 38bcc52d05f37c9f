using System.Text.Json.Serialization;
using Passcode.Core.Policy;

namespace Passcode.Core.Approvals;

/// <summary>The approval that policy asks for, with the decision once there is one. Decision and expiry exclude each other by the record's version.</summary>
/// <param name="Rules">The rules that ask for it.</param>
/// <param name="RequestedAt">Since when it waits.</param>
/// <param name="Deadline">Until when it may be decided.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="DecidedBy">By whom.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Comment">The approver's words.</param>
/// <param name="HasExpired">Whether the deadline passed without a decision.</param>
public sealed record Approval(
    IReadOnlyList<PolicyRule> Rules,
    DateTimeOffset RequestedAt,
    DateTimeOffset Deadline,
    ApprovalDecision? Decision = null,
    string? DecidedBy = null,
    DateTimeOffset? DecidedAt = null,
    string? Comment = null,
    bool HasExpired = false)
{
    /// <summary>Whether nothing is decided yet, and can still be.</summary>
    [JsonIgnore]
    public bool IsOpen => Decision is null && !HasExpired;
}
