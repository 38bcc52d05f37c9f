using Passcode.Core.Devices;
using Passcode.Core.Policy;

namespace Passcode.Core.Approvals;

/// <summary>Something that waits for an approval, with what an approver must know of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="RequestedBy">The person who asks.</param>
/// <param name="Origin">Who sent the request.</param>
/// <param name="TicketId">The helpdesk's ticket.</param>
/// <param name="Reason">Why, in the agent's words.</param>
/// <param name="RequestedAt">When it was asked for; never changes, so that its place in the queue can be found again.</param>
/// <param name="Deadline">Until when it may be decided.</param>
/// <param name="Rules">The rules that ask for the approval.</param>
/// <param name="Device">The device, of a reset.</param>
/// <param name="TargetCount">How many devices, of a bulk run.</param>
public sealed record PendingApproval(
    ApprovalKind Kind,
    string Id,
    string RequestedBy,
    RequestOrigin? Origin,
    string? TicketId,
    string? Reason,
    DateTimeOffset RequestedAt,
    DateTimeOffset Deadline,
    IReadOnlyList<PolicyRule> Rules,
    DeviceSnapshot? Device,
    int? TargetCount);
