using System.Text.Json.Serialization;
using Passcode.Core.Approvals;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>A reset as it is recorded. It never holds a passcode.</summary>
public sealed record PasscodeReset : IApprovable<PasscodeReset>
{
    private static readonly TimeSpan CheckedFor = TimeSpan.FromMinutes(1);

    /// <summary>The reset's id, 32 hexadecimal digits; also the id of its orchestration instance.</summary>
    public required string Id { get; init; }

    /// <summary>What was asked.</summary>
    public required ResetRequest Request { get; init; }

    /// <summary>The state.</summary>
    public required ResetStatus Status { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>
    /// When it expires: counted from acceptance until the command is sent, then from the sending. While it waits for an approval, the
    /// approval's deadline; after that, counted from the decision.
    /// </summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Who sent the request; null for one that an earlier version recorded.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RequestOrigin? Origin { get; init; }

    /// <summary>Whether the request came with an idempotency key, so that its ticket does not tell which requests are the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasKey { get; init; }

    /// <summary>The approval that policy asks for; null when it asks for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Approval? Approval { get; init; }

    /// <summary>The device, once it is known.</summary>
    public DeviceSnapshot? Device { get; init; }

    /// <summary>What the reset does to the device, once it is known.</summary>
    public ResetEffect? Effect { get; init; }

    /// <summary>Why it ended as it did, when that needs a reason.</summary>
    public ReasonCode? ReasonCode { get; init; }

    /// <summary>The reset of the same device for the same ticket that came first; null for a reset that is no duplicate.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DuplicateOf { get; init; }

    /// <summary>What the agent should do next.</summary>
    public string? Advice { get; init; }

    /// <summary>The row of the support matrix that matched.</summary>
    public string? MatrixRow { get; init; }

    /// <summary>The device's latest reset action before ours: only a newer one can be ours.</summary>
    public DateTimeOffset? PriorActionAt { get; init; }

    /// <summary>The latest attempt to send the command.</summary>
    public IssueAttempt? Attempt { get; init; }

    /// <summary>The device's contact with Intune since the command; null before a check-in was requested or noticed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CheckIns? CheckIns { get; init; }

    /// <summary>Whether the caller cancelled; obeyed until the command is sent.</summary>
    public bool CancelRequested { get; init; }

    /// <summary>Who cancelled, for the audit log.</summary>
    public string? CancelledBy { get; init; }

    /// <summary>When Intune took the command.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>When the device confirmed, by Intune's clock.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether the device confirmed after the reset had expired.</summary>
    public bool Late { get; init; }

    /// <summary>The newest entry of the timeline; the next one is chained to it.</summary>
    public TimelineEvent? LastEvent { get; init; }

    /// <summary>
    /// The same reset after a change, with the timeline entry that tells of it. The two are stored in one transaction.
    /// </summary>
    /// <param name="at">When.</param>
    /// <param name="type">What happened, one of <see cref="TimelineEventType"/>.</param>
    /// <param name="detail">More of it; no secret, and no more than 1,000 characters are kept.</param>
    public PasscodeReset Record(DateTimeOffset at, TimelineEventType type, string? detail = null) =>
        this with { LastEvent = TimelineEvent.After(LastEvent, Id, at, type, detail) };

    /// <summary>Whether it has ended although its command may have been executed, or may still be: a wipe that superseded it may be cancelled.</summary>
    [JsonIgnore]
    public bool MayBeConfirmedLate => this is { Attempt.MayHaveBeenExecuted: true, Device: not null }
        and ({ Status: ResetStatus.Expired } or { Status: ResetStatus.Failed, ReasonCode: Eligibility.ReasonCode.SupersededByWipe });

    /// <summary>Whether it resets the device, has reset it, or may have.</summary>
    [JsonIgnore]
    public bool MayTakeEffect => !Status.IsTerminal() || Status == ResetStatus.Completed || MayBeConfirmedLate;

    /// <summary>When its command was sent; null when none was, or when it is certain that the command had no effect.</summary>
    [JsonIgnore]
    public DateTimeOffset? CommandedAt => MayTakeEffect && Attempt is { MayHaveBeenExecuted: true } attempt ? attempt.SentAt : null;

    /// <summary>When the device last contacted Intune, as far as it is known. A confirmation is also a contact.</summary>
    [JsonIgnore]
    public DateTimeOffset? LastSyncAt => ConfirmedAt ?? CheckIns?.LastSyncAt ?? Device?.LastSyncAt;

    /// <summary>When the device is polled next; null when it is not polled.</summary>
    public DateTimeOffset? NextPollAt(PollingOptions polling, DateTimeOffset now)
    {
        return this is { Status: ResetStatus.Pending, IssuedAt: { } issuedAt } ? NotAfterDeadline(polling.NextPoll(issuedAt, now)) : null;
    }

    /// <summary>Whether the command may have been sent without an answer that tells.</summary>
    public bool MayHaveBeenIssued => Status == ResetStatus.Issuing && Attempt is { MayHaveBeenExecuted: true };

    /// <summary>Whether an approval was given for all rules that ask for one now.</summary>
    public bool IsApprovedFor(PolicyVerdict.NeedsApproval needed) => Approval?.Covers(needed.Rules) == true;

    /// <summary>
    /// Whether the device is to be checked again before the command is sent: the reset waited, and meanwhile the device may have changed its owner,
    /// its state, even its kind. It waited for the emergency stop, or for more than a minute for anything else.
    /// </summary>
    public bool IsCheckOutdated(DateTimeOffset now) =>
        Status is ResetStatus.Accepted or ResetStatus.AwaitingApproval or ResetStatus.Issuing && !MayHaveBeenIssued && LastEvent is { } latest
        && (latest.Type == TimelineEventType.Stopped || now - latest.At > CheckedFor);

    /// <summary>The reset, waiting for an approval; a further one when it had one before.</summary>
    public PasscodeReset AwaitApproval(IReadOnlyList<MatchedRule> rules, DateTimeOffset now, TimeSpan deadline)
    {
        return (this with
        {
            Status = ResetStatus.AwaitingApproval,
            Approval = new Approval(rules, now, now + deadline, Round: (Approval?.Round ?? 0) + 1, Previous: Approval?.Decision),
            Deadline = now + deadline,
        }).Record(now, TimelineEventType.ApprovalRequested, string.Join(", ", rules));
    }

    /// <summary>A time for the next step: no wait is longer than the deadline.</summary>
    public DateTimeOffset NotAfterDeadline(DateTimeOffset at) => at < Deadline ? at : Deadline;

    string IApprovable<PasscodeReset>.Subject => ResetAuditLog.SubjectOf(Id);

    string IApprovable<PasscodeReset>.RequestedBy => Request.RequestedBy;

    bool IApprovable<PasscodeReset>.AwaitsDecision => this is { Status: ResetStatus.AwaitingApproval, Approval.IsOpen: true, CancelRequested: false };

    bool IRecord.HasEnded => Status.IsTerminal();

    PendingApproval IApprovable<PasscodeReset>.ToPendingApproval() => new(
        ApprovalKind.Reset,
        Id,
        Request.RequestedBy,
        Origin,
        Request.TicketId,
        Request.Reason,
        RequestedAt,
        Approval!.Deadline,
        Approval.Rules,
        Device,
        TargetCount: null,
        Request.Verification,
        Approval.Round);

    PasscodeReset IApprovable<PasscodeReset>.With(Approval approval, DateTimeOffset at, TimelineEventType type, string? detail) =>
        (this with { Approval = approval }).Record(at, type, detail);
}

/// <summary>What a caller asks for.</summary>
/// <param name="Device">The device, as the caller knows it.</param>
/// <param name="TicketId">The helpdesk's ticket, when there is one.</param>
/// <param name="Reason">Why, in the agent's words.</param>
/// <param name="RequestedBy">The person who asks.</param>
/// <param name="CallbackUrl">Where to tell of the outcome; a secret.</param>
/// <param name="Source">
/// The helpdesk that the request came from and whose ticket gets the outcome; null when it came from nowhere that has tickets.
/// Left out of the JSON then: idempotency keys stand for a hash of it, and those claimed by an earlier version must stay good.
/// </param>
/// <param name="Verification">How the agent verified the caller; null if the request does not say.</param>
public sealed record ResetRequest(
    DeviceReference Device,
    string? TicketId,
    string? Reason,
    string RequestedBy,
    string? CallbackUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CallerVerification? Verification = null);

/// <summary>The latest attempt to send the command, written before the send.</summary>
/// <param name="Number">Counted from 1. The earlier ones were not executed, or settled without an action on the device; see <paramref name="Unconfirmed"/>.</param>
/// <param name="SentAt">When it was about to be sent, by our clock.</param>
/// <param name="ProvenNotExecuted">Whether Graph's answer proves that nothing happened, so that it may be sent again at once.</param>
/// <param name="EarliestGraphTime">The earliest time, by Graph's clock, at which it can have been executed; see <see cref="GraphClock"/>.</param>
/// <param name="Unconfirmed">How many attempts before this one got no answer that tells whether they were executed.</param>
/// <param name="Answer">What Graph answered, when the answer does not tell whether the command was executed.</param>
/// <param name="Since">
/// By Graph's clock, the earliest time at which the first attempt without a telling answer can have been executed; null if this is the first. Its action may
/// show when later attempts were made.
/// </param>
public sealed record IssueAttempt(
    int Number,
    DateTimeOffset SentAt,
    bool ProvenNotExecuted = false,
    DateTimeOffset? EarliestGraphTime = null,
    int Unconfirmed = 0,
    string? Answer = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? Since = null)
{
    /// <summary>Whether it, or an attempt before it, may have been executed.</summary>
    [JsonIgnore]
    public bool MayHaveBeenExecuted => !ProvenNotExecuted || Unconfirmed > 0;

    /// <summary>The earliest time, by Graph's clock, at which any attempt that may have been executed can have been executed.</summary>
    [JsonIgnore]
    public DateTimeOffset EarliestTime => Since ?? IssuedCommand.EarliestTime(EarliestGraphTime, SentAt);
}
