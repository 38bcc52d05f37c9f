using System.Text.Json.Serialization;
using Passcode.Core.Audit;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Approvals;

/// <summary>The approval that policy asks for, with the decision once there is one. Decision and expiry exclude each other by the record's version.</summary>
/// <param name="Rules">The rules that ask for it, each with what it found: an approval for a device of one protected group is none for another group.</param>
/// <param name="RequestedAt">Since when it waits.</param>
/// <param name="Deadline">Until when it may be decided.</param>
/// <param name="Decision">What was decided; null if nothing was.</param>
/// <param name="HasExpired">Whether the deadline passed without a decision.</param>
/// <param name="Round">Counted from 1. A further round begins when a rule matches that the approval was not given for, or the owner has changed.</param>
/// <param name="Previous">The decision of the round before, by which its repetition is known; null in the first round.</param>
public sealed record Approval(
    IReadOnlyList<MatchedRule> Rules,
    DateTimeOffset RequestedAt,
    DateTimeOffset Deadline,
    RecordedDecision? Decision = null,
    bool HasExpired = false,
    int Round = 1,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RecordedDecision? Previous = null)
{
    /// <summary>Whether nothing is decided yet, and can still be.</summary>
    [JsonIgnore]
    public bool IsOpen => Decision is null && !HasExpired;

    [JsonIgnore]
    public bool IsApproved => Decision is { Kind: ApprovalDecision.Approve };

    [JsonIgnore]
    public bool IsRejected => Decision is { Kind: ApprovalDecision.Reject };

    /// <summary>Whether a decision is meant for this round. One that names no round is for the first: its sender cannot have seen another.</summary>
    public bool IsForThisRound(int? round) => (round ?? 1) == Round;

    /// <summary>Whether it was given for all of some rules, and for what they found.</summary>
    public bool Covers(IEnumerable<MatchedRule> rules) => IsApproved && rules.All(Rules.Contains);

    /// <summary>The rules, for the audit log.</summary>
    [JsonIgnore]
    public string RulesText => string.Join(", ", Rules);

    /// <summary>The approval without the decision that it claims.</summary>
    public Approval Undecided() => this with { Decision = null, HasExpired = true };
}

/// <summary>A decision on an approval.</summary>
/// <param name="Kind">Whether it is approved or rejected.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Comment">The approver's words.</param>
public sealed record RecordedDecision(ApprovalDecision Kind, string By, DateTimeOffset At, string? Comment)
{
    /// <summary>Who decided and in which words, for a timeline.</summary>
    [JsonIgnore]
    public string Text => Comment is { } comment ? $"by {By}: {comment}" : "by " + By;

    /// <summary>What a timeline calls the decision.</summary>
    [JsonIgnore]
    public TimelineEventType TimelineEvent => Kind == ApprovalDecision.Approve ? TimelineEventType.Approved : TimelineEventType.Rejected;

    /// <summary>Whether a person has made this very decision.</summary>
    public bool Is(ApprovalDecision kind, Approver approver) => Kind == kind && By == approver.Name;

    /// <summary>What the audit log calls the decision.</summary>
    [JsonIgnore]
    public AuditEventType AuditEvent => Kind == ApprovalDecision.Approve ? AuditEventType.Approved : AuditEventType.Rejected;
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
