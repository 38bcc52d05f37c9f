using Passcode.Api.Devices;
using Passcode.Api.Localization;
using Passcode.Api.Policy;
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
/// <param name="Round">The round of the approval, which a decision names. A further round begins if the device or its owner has changed since the approval.</param>
/// <param name="Rules">The policy rules that require the approval.</param>
/// <param name="Groups">The names of the protected groups among the rules, as the settings have them.</param>
/// <param name="Device">The device; only for a reset.</param>
/// <param name="TargetCount">The number of devices; only for a bulk run.</param>
/// <param name="BulkRun">What the bulk run would do; only for a bulk run.</param>
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
    int Round,
    IReadOnlyList<PolicyRule> Rules,
    IReadOnlyList<string> Groups,
    DeviceResource? Device,
    int? TargetCount,
    ApprovalBulkRunResource? BulkRun,
    VerificationResource? Verification,
    bool CanDecide,
    string? CannotDecideReason)
{
    /// <summary>Creates the resource as one approver sees it.</summary>
    /// <param name="approval">The pending approval.</param>
    /// <param name="denialReason">The reason why this approver cannot decide; null if they can.</param>
    /// <param name="bulkRun">What the bulk run would do; null for a reset.</param>
    internal static PendingApprovalResource From(PendingApproval approval, string? denialReason, ApprovalBulkRunResource? bulkRun) => new(
        approval.Kind,
        approval.Id,
        approval.RequestedBy,
        approval.TicketId,
        approval.Reason,
        approval.RequestedAt,
        approval.Deadline,
        approval.Round,
        [.. approval.Rules.Select(matched => matched.Rule).Distinct()],
        approval.Rules.GroupNames(),
        approval.Device is { } device ? DeviceResource.From(device) : null,
        approval.TargetCount,
        bulkRun,
        VerificationResource.From(approval.Verification),
        denialReason is null,
        Localized.Localize(denialReason));
}

/// <summary>What a bulk run that awaits a decision would do.</summary>
/// <param name="SelectionText">The selected devices, in words.</param>
/// <param name="Platforms">The number of devices to reset by platform.</param>
/// <param name="Effects">The number of devices to reset by effect.</param>
/// <param name="Refusals">The number of devices that are left out by reason code.</param>
/// <param name="Devices">The first five devices to reset.</param>
/// <param name="DevicesLink">The address of the list of all devices to reset.</param>
public sealed record ApprovalBulkRunResource(
    string SelectionText,
    IReadOnlyDictionary<string, int> Platforms,
    IReadOnlyDictionary<string, int> Effects,
    IReadOnlyDictionary<string, int> Refusals,
    IReadOnlyList<DeviceResource> Devices,
    string DevicesLink);

/// <summary>A page of pending approvals, oldest first.</summary>
/// <param name="Value">The pending approvals.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record PendingApprovalList(IReadOnlyList<PendingApprovalResource> Value, string? NextLink);
