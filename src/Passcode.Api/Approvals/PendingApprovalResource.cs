using Passcode.Api.Devices;
using Passcode.Core.Approvals;
using Passcode.Core.Policy;

namespace Passcode.Api.Approvals;

/// <summary>A reset or bulk run that awaits a decision.</summary>
/// <param name="Kind">Whether this is a reset or a bulk run.</param>
/// <param name="Id">The ID of the reset or bulk run.</param>
/// <param name="RequestedBy">The person who made the request.</param>
/// <param name="TicketId">The ticket in the helpdesk.</param>
/// <param name="Reason">The reason for the request.</param>
/// <param name="RequestedAt">The time of the request.</param>
/// <param name="Deadline">The time until which a decision is possible.</param>
/// <param name="Rules">The policy rules that require the approval.</param>
/// <param name="Device">The device; only for a reset.</param>
/// <param name="TargetCount">The number of devices; only for a bulk run.</param>
/// <param name="Verification">How the agent verified the caller; null if the request does not say.</param>
/// <param name="CanDecide">Whether you can decide.</param>
/// <param name="CannotDecideReason">The reason why you cannot decide; null if you can.</param>
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
    VerificationResource? Verification,
    bool CanDecide,
    string? CannotDecideReason)
{
    /// <summary>Creates the resource as one approver sees it.</summary>
    /// <param name="approval">The pending approval.</param>
    /// <param name="denialReason">The reason why this approver cannot decide; null if they can.</param>
    internal static PendingApprovalResource From(PendingApproval approval, string? denialReason) => new(
        approval.Kind,
        approval.Id,
        approval.RequestedBy,
        approval.TicketId,
        approval.Reason,
        approval.RequestedAt,
        approval.Deadline,
        [.. approval.Rules.Select(matched => matched.Rule).Distinct()],
        approval.Device is { } device ? DeviceResource.From(device) : null,
        approval.TargetCount,
        VerificationResource.From(approval.Verification),
        denialReason is null,
        denialReason);
}

/// <summary>A page of pending approvals, oldest first.</summary>
/// <param name="Value">The pending approvals.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record PendingApprovalList(IReadOnlyList<PendingApprovalResource> Value, string? NextLink);
