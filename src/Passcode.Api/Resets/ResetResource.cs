using System.Text.Json.Serialization;
using Passcode.Api.Approvals;
using Passcode.Api.Devices;
using Passcode.Api.Localization;
using Passcode.Core.Callbacks;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

/// <summary>A reset.</summary>
/// <param name="Id">The ID of the reset, 32 hexadecimal digits.</param>
/// <param name="Status">The status of the reset.</param>
/// <param name="Effect">The effect of the reset on the device, if known.</param>
/// <param name="ReasonCode">The reason for the outcome, if there is one.</param>
/// <param name="DuplicateOf">The ID of the first reset of the same device for the same ticket; null if the reset is not a duplicate.</param>
/// <param name="Advice">The recommended next step for the agent.</param>
/// <param name="Late">Whether the device confirmed after the reset had expired.</param>
/// <param name="Device">The device at the time of the check; null before the check.</param>
/// <param name="TicketId">The ticket in the helpdesk.</param>
/// <param name="Reason">The reason for the reset.</param>
/// <param name="RequestedBy">The person who made the request.</param>
/// <param name="CallbackUrl">The scheme and host of the callback address. The rest of the address is a secret.</param>
/// <param name="RequestedAt">The time when the request was accepted.</param>
/// <param name="IssuedAt">The time when Intune accepted the command.</param>
/// <param name="ConfirmedAt">The time when the device confirmed the reset.</param>
/// <param name="EndedAt">The time when the reset ended.</param>
/// <param name="Deadline">The time when the reset expires.</param>
/// <param name="WaitReason">What the reset waits for; null if it has ended. The advice says what helps.</param>
/// <param name="LastSyncAt">The time of the last check-in of the device with Intune, if known.</param>
/// <param name="SyncRequests">The number of times that Intune was asked to contact the device. The next request is due after a growing delay.</param>
/// <param name="LastSyncRequestedAt">The time when Intune was last asked to contact the device; null if it was not.</param>
/// <param name="NextPollAt">The time of the next scheduled poll of the device; null if the reset is not pending. Only if you request a single reset.</param>
/// <param name="Verification">How the agent verified the caller; null if the request does not say.</param>
/// <param name="Approval">The approval that a policy rule requires; null if none is required.</param>
/// <param name="Events">The timeline, oldest first. Only if you request a single reset.</param>
public sealed record ResetResource(
    string Id,
    ResetStatus Status,
    ResetEffect? Effect,
    ReasonCode? ReasonCode,
    string? DuplicateOf,
    string? Advice,
    bool Late,
    DeviceResource? Device,
    string? TicketId,
    string? Reason,
    string RequestedBy,
    string? CallbackUrl,
    DateTimeOffset RequestedAt,
    DateTimeOffset? IssuedAt,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset Deadline,
    WaitReason? WaitReason,
    DateTimeOffset? LastSyncAt,
    int SyncRequests,
    DateTimeOffset? LastSyncRequestedAt,
    DateTimeOffset? NextPollAt,
    VerificationResource? Verification,
    ApprovalResource? Approval,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<TimelineEntry>? Events)
{
    internal static ResetResource From(PasscodeReset reset, IReadOnlyList<TimelineEvent>? timeline = null, DateTimeOffset? nextPollAt = null) => new(
        reset.Id,
        reset.Status,
        reset.Effect,
        reset.ReasonCode,
        reset.DuplicateOf,
        ResetAdvice.From(reset)?.Localize(),
        reset.Late,
        reset.Device is { } device ? DeviceResource.From(device) : null,
        reset.Request.TicketId,
        reset.Request.Reason,
        reset.Request.RequestedBy,
        reset.Request.CallbackUrl is { } callbackUrl ? CallbackAddress.Masked(callbackUrl) : null,
        reset.RequestedAt,
        reset.IssuedAt,
        reset.ConfirmedAt,
        reset.EndedAt,
        reset.Deadline,
        reset.WaitsFor(),
        reset.LastSyncAt,
        reset.CheckIns?.Requests ?? 0,
        reset.CheckIns?.LastRequestedAt,
        nextPollAt,
        VerificationResource.From(reset.Request.Verification),
        reset.Approval is { } approval ? ApprovalResource.From(approval) : null,
        timeline is null ? null : [.. timeline.Select(TimelineEntry.From)]);
}

/// <summary>An entry in the timeline of a reset or bulk run.</summary>
/// <param name="Sequence">The position in the timeline, starting at 1.</param>
/// <param name="At">The time of the event.</param>
/// <param name="Type">The type of the event.</param>
/// <param name="Detail">Further details.</param>
/// <param name="Hash">The SHA-256 hash of this entry and the hash of the previous entry, in hexadecimal.</param>
public sealed record TimelineEntry(int Sequence, DateTimeOffset At, TimelineEventType Type, string? Detail, string Hash)
{
    internal static TimelineEntry From(TimelineEvent entry) => new(entry.Sequence, entry.At, entry.Type, entry.Detail, entry.Hash);
}

/// <summary>A page of resets, newest first, without their timelines.</summary>
/// <param name="Value">The resets.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record ResetList(IReadOnlyList<ResetResource> Value, string? NextLink);
