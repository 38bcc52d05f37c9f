using Passcode.Core.Observability;

namespace Passcode.Core.Resets;

internal static class ResetMetrics
{
    /// <summary>Counts a reset that ended, by status, reason and platform, and the time that its device took to confirm.</summary>
    public static void Ended(this PasscodeMetrics metrics, PasscodeReset reset) => metrics.ResetEnded(
        reset.Status.ToWireName(),
        reset.ReasonCode?.ToWireName() ?? "none",
        reset.Device?.Platform.ToWireName() ?? "unknown",
        reset.ConfirmedAt - reset.IssuedAt);
}
