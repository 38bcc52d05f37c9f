using System.Text.Json.Serialization;
using Passcode.Core.Audit;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Approvals;

/// <summary>The approval that policy asks for, with the decision once there is one. Decision and expiry exclude each other by the record's version.</summary>
/// <param name="Rules">The rules that ask for it, each with what it found: an approval for a device of one protected group is none for another group.</param>
/// <param name="RequestedAt">Since when it waits.</param>
/// <param name="Deadline">Until when it may be decided.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="DecidedBy">By whom.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Comment">The approver's words.</param>
/// <param name="HasExpired">Whether the deadline passed without a decision.</param>
/// <param name="Round">Counted from 1. A further round begins when a rule matches that the approval was not given for, or the owner has changed.</param>
public sealed record Approval(
    IReadOnlyList<MatchedRule> Rules,
    DateTimeOffset RequestedAt,
    DateTimeOffset Deadline,
    ApprovalDecision? Decision = null,
    string? DecidedBy = null,
    DateTimeOffset? DecidedAt = null,
    string? Comment = null,
    bool HasExpired = false,
    int Round = 1)
{
    /// <summary>Whether nothing is decided yet, and can still be.</summary>
    [JsonIgnore]
    public bool IsOpen => Decision is null && !HasExpired;

    /// <summary>Whether it was given for all of some rules, and for what they found.</summary>
    public bool Covers(IEnumerable<MatchedRule> rules) => Decision == ApprovalDecision.Approve && rules.All(Rules.Contains);

    /// <summary>The rules, for the audit log.</summary>
    [JsonIgnore]
    public string RulesText => string.Join(", ", Rules);

    /// <summary>The rules and the approver's words, for the audit log.</summary>
    [JsonIgnore]
    public string DecisionText => Comment is { } comment ? $"{RulesText}; {comment}" : RulesText;

    /// <summary>Who decided and in which words, for a timeline.</summary>
    [JsonIgnore]
    public string DeciderText => Comment is { } comment ? $"by {DecidedBy}: {comment}" : "by " + DecidedBy;

    /// <summary>What a timeline calls the decision.</summary>
    [JsonIgnore]
    public TimelineEventType DecisionEvent => Decision == ApprovalDecision.Approve ? TimelineEventType.Approved : TimelineEventType.Rejected;

    /// <summary>What the audit log calls the decision.</summary>
    [JsonIgnore]
    public AuditEventType AuditEvent => Decision == ApprovalDecision.Approve ? AuditEventType.Approved : AuditEventType.Rejected;

    /// <summary>The approval without the decision that it claims.</summary>
    public Approval Undecided() => this with { Decision = null, DecidedBy = null, DecidedAt = null, Comment = null, HasExpired = true };

    /// <summary>The approval, decided.</summary>
    public Approval Decide(ApprovalDecision decision, string by, DateTimeOffset at, string? comment) =>
        this with { Decision = decision, DecidedBy = by, DecidedAt = at, Comment = comment };
}

/// <summary>What an approver says.</summary>
public enum ApprovalDecision
{
    /// <summary>Yes.</summary>
    Approve,

    /// <summary>No.</summary>
    Reject,
}

/// <summary>What waits for an approval.</summary>
public enum ApprovalKind
{
    /// <summary>The reset of a single device.</summary>
    Reset,

    BulkRun,
}
