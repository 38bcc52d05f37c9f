using Passcode.Core.Observability;

namespace Passcode.Core.BulkRuns;

internal static class BulkTargetMetrics
{
    /// <summary>Counts a target that ended, by state, reason and platform, and the time that its device took to confirm: as a single reset.</summary>
    public static void Ended(this PasscodeMetrics metrics, BulkTarget target) => metrics.BulkTargetEnded(
        target.State.ToWireName(),
        target.ReasonCode?.ToWireName() ?? "none",
        target.Device?.Platform.ToWireName() ?? "unknown",
        target.ConfirmedAt - target.IssuedAt);
}
