using Passcode.Core.Devices;
using Passcode.Core.Statistics;

namespace Passcode.Core.Resets;

internal static class ResetStatistics
{
    /// <summary>Counts the outcome of a reset that has ended, also one that is confirmed late; repeating it changes nothing.</summary>
    public static Task Contribute(this IStatistics statistics, PasscodeReset reset, CancellationToken cancellationToken) => statistics.Contribute(
        Contribution.Create(
            reset.Id,
            reset.EndedAt!.Value,
            reset.Request.RequestedBy,
            new(
                Enum.Parse<OutcomeStatus>(reset.Status.ToString()),
                reset.ReasonCode,
                reset.Device?.Platform ?? DevicePlatform.Unknown,
                reset.ConfirmedAt - reset.IssuedAt,
                reset.Late)),
        cancellationToken);
}
