using Passcode.Core.Records;
using Passcode.Core.Eligibility;
using System.Text.Json.Serialization;
using Passcode.Api.Approvals;
using Passcode.Api.Devices;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

/// <summary>A reset.</summary>
/// <param name="Id">The reset's id, 32 hexadecimal digits.</param>
/// <param name="Status">The state.</param>
/// <param name="Effect">What the reset does to the device, once it is known.</param>
/// <param name="ReasonCode">Why it ended as it did, when that needs a reason.</param>
/// <param name="DuplicateOf">The id of the reset of the same device for the same ticket that came first; null for a reset that is no duplicate.</param>
/// <param name="Advice">What the agent should do next.</param>
/// <param name="Late">Whether the device confirmed after the reset had expired.</param>
/// <param name="Device">The device as it was when it was checked; null until then.</param>
/// <param name="TicketId">The helpdesk's ticket.</param>
/// <param name="Reason">Why, in the agent's words.</param>
/// <param name="RequestedBy">The person who asked.</param>
/// <param name="CallbackUrl">Scheme and host of where the outcome is told; the rest of the address is a secret.</param>
/// <param name="BulkRunId">The bulk run it belongs to.</param>
/// <param name="RequestedAt">When it was accepted.</param>
/// <param name="IssuedAt">When Intune took the command.</param>
/// <param name="ConfirmedAt">When the device confirmed.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Deadline">When it expires.</param>
/// <param name="Approval">The approval that policy asked for; null when it asked for none.</param>
/// <param name="Events">The timeline, oldest first; on the single reset only.</param>
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
    string? BulkRunId,
    DateTimeOffset RequestedAt,
    DateTimeOffset? IssuedAt,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset Deadline,
    ApprovalResource? Approval,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<TimelineEntry>? Events)
{
    /// <summary>The resource of a reset.</summary>
    /// <param name="reset">The reset.</param>
    /// <param name="timeline">Its timeline, where it is to be shown.</param>
    public static ResetResource Of(PasscodeReset reset, IReadOnlyList<TimelineEvent>? timeline = null)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return new(
            reset.Id,
            reset.Status,
            reset.Effect,
            reset.ReasonCode,
            reset.DuplicateOf,
            reset.Advice,
            reset.Late,
            reset.Device is { } device ? DeviceResource.Of(device) : null,
            reset.Request.TicketId,
            reset.Request.Reason,
            reset.Request.RequestedBy,
            reset.Request.CallbackUrl is { } callbackUrl ? CallbackAddress.Masked(callbackUrl) : null,
            reset.BulkRunId,
            reset.RequestedAt,
            reset.IssuedAt,
            reset.ConfirmedAt,
            reset.EndedAt,
            reset.Deadline,
            reset.Approval is { } approval ? ApprovalResource.Of(approval) : null,
            timeline is null ? null : [.. timeline.Select(TimelineEntry.Of)]);
    }
}
