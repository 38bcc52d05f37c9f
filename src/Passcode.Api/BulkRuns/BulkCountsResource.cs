using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>The number of devices in a bulk run, by state.</summary>
/// <param name="Total">All devices.</param>
/// <param name="Queued">Devices for which nothing has been sent yet.</param>
/// <param name="Issuing">Devices whose command is being sent, or for which the response of Intune was lost.</param>
/// <param name="Issued">Devices whose command was accepted by Intune.</param>
/// <param name="Completed">Devices that confirmed the reset.</param>
/// <param name="Failed">Devices for which the device, Intune or Microsoft Graph reported a failure.</param>
/// <param name="NotSupported">Devices that do not support the reset.</param>
/// <param name="Ineligible">Devices to which nothing was sent; each has a reason code.</param>
/// <param name="Cancelled">Devices whose bulk run was cancelled before anything was sent.</param>
/// <param name="Expired">Devices for which the time ran out before the command was sent or confirmed.</param>
public sealed record BulkCountsResource(
    int Total, int Queued, int Issuing, int Issued, int Completed, int Failed, int NotSupported, int Ineligible, int Cancelled, int Expired)
{
    /// <summary>Creates the resource for a set of counters.</summary>
    public static BulkCountsResource Of(BulkCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new(
            counts.Total,
            counts.Of(TargetState.Queued),
            counts.Of(TargetState.Issuing),
            counts.Of(TargetState.Issued),
            counts.Of(TargetState.Completed),
            counts.Of(TargetState.Failed),
            counts.Of(TargetState.NotSupported),
            counts.Of(TargetState.Ineligible),
            counts.Of(TargetState.Cancelled),
            counts.Of(TargetState.Expired));
    }

    /// <summary>Returns the number of devices by reason code.</summary>
    public static IReadOnlyDictionary<string, int> ReasonsOf(BulkCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return counts.ByReason.ToDictionary(entry => entry.Key.ToWireName(), entry => entry.Value);
    }
}
