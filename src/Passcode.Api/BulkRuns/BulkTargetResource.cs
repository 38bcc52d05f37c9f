using Passcode.Api.Devices;
using Passcode.Core.BulkRuns;
using Passcode.Core.Eligibility;

namespace Passcode.Api.BulkRuns;

/// <summary>One device of a run, or a line of its list that is no device.</summary>
/// <param name="Device">The device as it was when it was selected; null for a line that is no device.</param>
/// <param name="State">The state.</param>
/// <param name="Effect">What the reset does to the device.</param>
/// <param name="ReasonCode">Why it is in this state, when that needs a reason.</param>
/// <param name="Advice">What to do next.</param>
/// <param name="Detail">More of the reason; for a line that is no device, what it says.</param>
/// <param name="Line">The line of the list, counted from 1.</param>
/// <param name="IssuedAt">When Intune took the command.</param>
/// <param name="ConfirmedAt">When the device confirmed.</param>
/// <param name="EndedAt">When it ended.</param>
public sealed record BulkTargetResource(
    DeviceResource? Device,
    TargetState State,
    ResetEffect? Effect,
    ReasonCode? ReasonCode,
    string? Advice,
    string? Detail,
    int? Line,
    DateTimeOffset? IssuedAt,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? EndedAt)
{
    /// <summary>The resource of a target.</summary>
    public static BulkTargetResource Of(BulkTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(
            target.Device is { } device ? DeviceResource.Of(device) : null,
            target.State,
            target.Effect,
            target.ReasonCode,
            target.ReasonCode is { } reason ? Core.Eligibility.Advice.For(reason) : null,
            target.Detail,
            target.Line,
            target.IssuedAt,
            target.ConfirmedAt,
            target.EndedAt);
    }
}
