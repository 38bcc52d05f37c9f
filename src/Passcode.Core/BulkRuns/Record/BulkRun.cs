using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>A run as it is recorded. Its targets are in <see cref="IBulkTargets"/>.</summary>
public sealed record BulkRun : IApprovable<BulkRun>
{
    /// <summary>The run's id, 32 hexadecimal digits that begin with its time; also the id of its orchestration instance.</summary>
    public required string Id { get; init; }

    /// <summary>What was asked.</summary>
    public required BulkRequest Request { get; init; }

    /// <summary>The state.</summary>
    public required BulkRunStatus Status { get; init; }

    /// <summary>Who sent the request.</summary>
    public required RequestOrigin Origin { get; init; }

    /// <summary>The hash of what it selects, by which it claims its selection until its end; null for a dry run, which claims none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SelectionHash { get; init; }

    /// <summary>The lines of the caller's list that repeated others; null when there were none, or no list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DuplicateLines? DuplicateLines { get; init; }

    /// <summary>How many entries of the selection named a device that it had already, by another identifier or as a member of several groups.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Merged { get; init; }

    /// <summary>How many devices of the earlier run a retry left out, by reason; null for a run that is no retry.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableSortedDictionary<ReasonCode, int>? LeftOut { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When whatever is left expires: counted from acceptance until the run starts, then from its start.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>How many shards its targets are spread over; 0 until the first of them are known.</summary>
    public int Shards { get; init; }

    /// <summary>The targets by state, as of the latest step.</summary>
    public BulkCounts Counts { get; init; } = BulkCounts.None;

    /// <summary>
    /// How many devices the run resets with which effect, as counted before the first command; null until then. Each new passcode is a temporary
    /// one that somebody has to hand to the user.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableSortedDictionary<ResetEffect, int>? Effects { get; init; }

    /// <summary>Whether its selection was read to the end and counted: no device is added from then on.</summary>
    [JsonIgnore]
    public bool IsSelected => Effects is not null;

    /// <summary>How many devices of which platform the run resets, as counted with <see cref="Effects"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableSortedDictionary<DevicePlatform, int>? Platforms { get; init; }

    /// <summary>How many devices are left out, and why, as counted with <see cref="Effects"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableSortedDictionary<ReasonCode, int>? Refusals { get; init; }

    /// <summary>What changed since the dry run that it repeats; null for any other run, and before it is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunChanges? Changes { get; init; }

    /// <summary>When somebody started it after its review; null when nobody did, or nobody had to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? StartRequestedAt { get; init; }

    /// <summary>The names of the groups that it selects or excludes, by ID, as of its selection; null before, and for a run that names none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableSortedDictionary<string, string>? GroupNames { get; init; }

    /// <summary>The other unfinished runs that had some of the same devices when its targets were counted; null when there were none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RunOverlap>? Overlaps { get; init; }

    /// <summary>When the first command could be sent.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the canary had completed; no wave is sent before.</summary>
    public DateTimeOffset? CanaryPassedAt { get; init; }

    /// <summary>When no target was left to send a command to.</summary>
    public DateTimeOffset? AllIssuedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Its course from its start to its end, at most <see cref="RunPoint.Most"/> points, oldest first; null until it starts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RunPoint>? Course { get; init; }

    /// <summary>How many devices confirmed after its end.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Late { get; init; }

    /// <summary>Whether the event of its latest late confirmations is still to be published.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLateUnpublished { get; init; }

    /// <summary>Why it is paused; null while it is not.</summary>
    public PauseReason? PauseReason { get; init; }

    /// <summary>Why nothing is sent now: <see cref="PauseReason"/>, or the emergency stop, which ends by itself and is not stored as a pause.</summary>
    [JsonIgnore]
    public PauseReason? CurrentPauseReason => PauseReason ?? (IsStopped ? BulkRuns.PauseReason.EmergencyStop : null);

    /// <summary>Whether the tenant's emergency stop held it up at its latest step.</summary>
    public bool IsStopped { get; init; }

    /// <summary>
    /// Whether it was ever held up: by an approval, a pause or the emergency stop. Its devices may have changed since they were selected, so each is read
    /// again before its command.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WasHeld { get; init; }

    /// <summary>The approval that policy asks for; null when it asks for none, or does not yet.</summary>
    public Approval? Approval { get; init; }

    /// <summary>
    /// Who started, paused, resumed or cancelled it the latest time; null if nobody did. The audit log has it at the next such time, or at the end of
    /// the run, at the latest.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RunControl? Control { get; init; }

    /// <summary>Whether somebody cancelled it.</summary>
    public bool CancelRequested { get; init; }

    /// <summary>The counts at the latest resumption: what failed before it no longer counts for the breaker.</summary>
    public BulkCounts FailureBaseline { get; init; } = BulkCounts.None;

    /// <summary>Why it failed, or was rejected, in words for the caller.</summary>
    public string? Problem { get; init; }

    /// <summary>Commands a minute that the budget allowed at the latest step.</summary>
    public double BudgetPerMinute { get; init; }

    /// <summary>The newest entry of the timeline; the next one is chained to it.</summary>
    public TimelineEvent? LastEvent { get; init; }

    /// <summary>Why it ended without being completed; null if it was completed, has not ended, or <see cref="Problem"/> says why.</summary>
    [JsonIgnore]
    public ReasonCode? ReasonCode => Status switch
    {
        BulkRunStatus.Expired => Eligibility.ReasonCode.ApprovalExpired,
        BulkRunStatus.Rejected => Eligibility.ReasonCode.ApprovalRejected,
        BulkRunStatus.Cancelled => Eligibility.ReasonCode.CancelledByRequest,
        _ => null,
    };

    [JsonIgnore]
    public bool HasEnded => IsTerminal(Status);

    /// <summary>Whether a run in this state has ended.</summary>
    public static bool IsTerminal(BulkRunStatus status) =>
        status is BulkRunStatus.Completed or BulkRunStatus.Cancelled or BulkRunStatus.Rejected or BulkRunStatus.Expired or BulkRunStatus.Failed;

    /// <summary>After this nothing is sent any more.</summary>
    [JsonIgnore]
    public DateTimeOffset SendsEndAt => Request.IssueUntil is { } until && until < Deadline ? until : Deadline;

    /// <summary>Whether commands may be sent now, as far as the record says.</summary>
    public bool MaySend(DateTimeOffset now) => StartedAt is not null && !HasEnded && !IsStopping && PauseReason is null && now < SendsEndAt
        && (Approval is null or { IsApproved: true });

    /// <summary>Whether nobody approved it.</summary>
    [JsonIgnore]
    public bool IsNotApproved => Approval is { IsRejected: true } or { HasExpired: true };

    /// <summary>Whether nothing will be sent any more, by somebody's decision.</summary>
    [JsonIgnore]
    public bool IsStopping => CancelRequested || IsNotApproved;

    /// <summary>Whether it may start only when somebody says so, as far as its review tells. An approval says so, too.</summary>
    [JsonIgnore]
    public bool AwaitsStart => this is { StartedAt: null, StartRequestedAt: null, Approval: null }
        && (Request.AwaitStart || Changes is { NeedReview: true }) && Counts.InState(TargetState.Queued) > 0;

    /// <summary>The run with the state that follows from the rest of the record, once it sends, or sends nothing any more.</summary>
    public BulkRun WithStatus() => this with
    {
        Status = IsStopping || StartedAt is null ? BulkRunStatus.Cancelling
            : CurrentPauseReason is not null ? BulkRunStatus.Paused
            : CanaryPassedAt is null ? BulkRunStatus.Canary
            : BulkRunStatus.Running,
    };

    /// <summary>The same run after a change, with its timeline entry. The two are stored in one transaction.</summary>
    public BulkRun Record(DateTimeOffset at, TimelineEventType type, string? detail = null) =>
        this with { LastEvent = TimelineEvent.After(LastEvent, Id, at, type, detail) };

    /// <summary>The name of a group; its ID while the name is not known.</summary>
    public string NameOfGroup(string id) => GroupNames?.GetValueOrDefault(id) ?? id;

    string IApprovable<BulkRun>.Subject => BulkRunAuditLog.SubjectOf(Id);

    string IApprovable<BulkRun>.RequestedBy => Request.RequestedBy;

    bool IApprovable<BulkRun>.AwaitsDecision => this is { HasEnded: false, CancelRequested: false, Approval.IsOpen: true };

    PendingApproval IApprovable<BulkRun>.ToPendingApproval() => new(
        ApprovalKind.BulkRun,
        Id,
        Request.RequestedBy,
        Origin,
        Request.TicketId,
        Request.Reason,
        RequestedAt,
        Approval!.Deadline,
        Approval.Rules,
        Device: null,
        TargetCount: Counts.InState(TargetState.Queued),
        Request.Verification,
        Approval.Round);

    BulkRun IApprovable<BulkRun>.With(Approval approval, DateTimeOffset at, TimelineEventType type, string? detail) =>
        (this with { Approval = approval }).Record(at, type, detail);
}

/// <summary>What somebody did to a run.</summary>
/// <param name="Type">What the audit log calls it.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Sequence">The number of its timeline entry.</param>
public sealed record RunControl(AuditEventType Type, string By, DateTimeOffset At, int Sequence);

/// <summary>Another run that has not ended and has some of the same devices.</summary>
/// <param name="RunId">That run.</param>
/// <param name="Devices">How many devices are to be reset by both.</param>
public sealed record RunOverlap(string RunId, int Devices);
