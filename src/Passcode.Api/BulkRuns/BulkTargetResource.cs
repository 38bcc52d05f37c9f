using Passcode.Api.Devices;
using Passcode.Api.Localization;
using Passcode.Core.BulkRuns;
using Passcode.Core.Eligibility;

namespace Passcode.Api.BulkRuns;

/// <summary>A device of a bulk run, or a line of its list that matches no device.</summary>
/// <param name="Device">The device at the time of selection; null for a line that matches no device.</param>
/// <param name="State">The state of the device in the bulk run.</param>
/// <param name="Effect">The effect of the reset on the device.</param>
/// <param name="ReasonCode">The reason for the state, if there is one.</param>
/// <param name="Advice">The recommended next step.</param>
/// <param name="Detail">Details of the reason; for a line that matches no device, the text of the line.</param>
/// <param name="Line">The line number in the list, starting at 1.</param>
/// <param name="IssuedAt">The time when Intune accepted the command.</param>
/// <param name="SyncRequests">The number of times that Intune was asked to contact the device. The next request is due after a growing delay.</param>
/// <param name="LastSyncRequestedAt">The time when Intune was last asked to contact the device; null if it was not.</param>
/// <param name="ConfirmedAt">The time when the device confirmed the reset.</param>
/// <param name="EndedAt">The time when the device reached its final state.</param>
/// <param name="Late">Whether the device confirmed after the bulk run had ended.</param>
public sealed record BulkTargetResource(
    DeviceResource? Device,
    TargetState State,
    ResetEffect? Effect,
    ReasonCode? ReasonCode,
    string? Advice,
    string? Detail,
    int? Line,
    DateTimeOffset? IssuedAt,
    int SyncRequests,
    DateTimeOffset? LastSyncRequestedAt,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? EndedAt,
    bool Late)
{
    internal static BulkTargetResource From(BulkTarget target) => new(
        target.Device is { } device ? DeviceResource.From(device) : null,
        target.State,
        target.Effect,
        target.ReasonCode,
        target.ReasonCode is { } reason ? Localized.Localize(Core.Eligibility.Advice.For(reason)) : null,
        target.Detail is { } detail ? BulkRunProblem.Read(detail).Localize() : null,
        target.Line,
        target.IssuedAt,
        target.SyncRequests,
        target.LastSyncRequestedAt,
        target.ConfirmedAt,
        target.EndedAt,
        target.Late);
}

/// <summary>A page of the devices of a bulk run.</summary>
/// <param name="Value">The devices, including list lines that match no device.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record BulkTargetList(IReadOnlyList<BulkTargetResource> Value, string? NextLink);
