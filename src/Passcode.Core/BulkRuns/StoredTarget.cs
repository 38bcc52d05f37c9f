using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>A target with the shard it is in and the version under which it is stored.</summary>
public sealed record StoredTarget(BulkTarget Target, int Shard, string Version)
{
    private const int LongestDetail = 300;

    /// <summary>The same row with a changed target.</summary>
    internal StoredTarget With(BulkTarget target) => this with { Target = target };

    /// <summary>The target, ended.</summary>
    internal StoredTarget Ended(TargetState state, ReasonCode? reason, DateTimeOffset at, string? detail = null, DateTimeOffset? confirmedAt = null) =>
        With(Target with
        {
            State = state,
            ReasonCode = reason,
            Detail = detail?.Length > LongestDetail ? detail[..LongestDetail] : detail,
            ConfirmedAt = confirmedAt,
            EndedAt = at,
            DueAt = null,
        });

    /// <summary>The target, ended as a single reset of the device would be.</summary>
    internal StoredTarget Ended(ResetEnding ending, DateTimeOffset at) =>
        Ended(StateOf(ending.Status), ending.ReasonCode, at, ending.Detail, ending.ConfirmedAt);

    private static TargetState StateOf(ResetStatus status) => status switch
    {
        ResetStatus.Completed => TargetState.Completed,
        ResetStatus.NotSupported => TargetState.NotSupported,
        ResetStatus.Cancelled => TargetState.Cancelled,
        ResetStatus.Expired => TargetState.Expired,
        _ => TargetState.Failed,
    };
}
