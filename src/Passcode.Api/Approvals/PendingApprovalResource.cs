using Passcode.Api.Devices;
using Passcode.Core.Approvals;
using Passcode.Core.Policy;

namespace Passcode.Api.Approvals;

/// <summary>Something that waits for a decision.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="RequestedBy">The person who asked.</param>
/// <param name="TicketId">The helpdesk's ticket.</param>
/// <param name="Reason">Why, in the agent's words.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="Deadline">Until when it may be decided.</param>
/// <param name="Rules">The rules that ask for the approval.</param>
/// <param name="Device">The device, of a reset.</param>
/// <param name="TargetCount">How many devices, of a bulk run.</param>
/// <param name="MayDecide">Whether you may decide.</param>
/// <param name="CannotDecideReason">Why you may not.</param>
public sealed record PendingApprovalResource(
    ApprovalKind Kind,
    string Id,
    string RequestedBy,
    string? TicketId,
    string? Reason,
    DateTimeOffset RequestedAt,
    DateTimeOffset Deadline,
    IReadOnlyList<PolicyRule> Rules,
    DeviceResource? Device,
    int? TargetCount,
    bool MayDecide,
    string? CannotDecideReason)
{
    /// <summary>The resource, for one approver.</summary>
    /// <param name="approval">What waits.</param>
    /// <param name="objection">Why this approver may not decide; null when they may.</param>
    public static PendingApprovalResource Of(PendingApproval approval, string? objection)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return new(
            approval.Kind,
            approval.Id,
            approval.RequestedBy,
            approval.TicketId,
            approval.Reason,
            approval.RequestedAt,
            approval.Deadline,
            approval.Rules,
            approval.Device is { } device ? DeviceResource.Of(device) : null,
            approval.TargetCount,
            objection is null,
            objection);
    }
}
