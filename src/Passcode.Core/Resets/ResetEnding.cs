using Passcode.Core.Records;
using Passcode.Core.Eligibility;

namespace Passcode.Core.Resets;

/// <summary>How a reset ends.</summary>
/// <param name="Status">The terminal state.</param>
/// <param name="ReasonCode">Why; absent when it completed.</param>
/// <param name="Advice">What the agent should do next, where it is not the reason's own advice.</param>
/// <param name="Detail">For the timeline; never a secret.</param>
/// <param name="ConfirmedAt">When the device confirmed.</param>
public sealed record ResetEnding(
    ResetStatus Status,
    ReasonCode? ReasonCode = null,
    string? Advice = null,
    string? Detail = null,
    DateTimeOffset? ConfirmedAt = null)
{
    /// <summary>The reset, ended.</summary>
    public PasscodeReset Apply(PasscodeReset reset, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(reset);
        var ended = reset with
        {
            Status = Status,
            ReasonCode = ReasonCode,
            Advice = Advice ?? (ReasonCode is { } reason ? Eligibility.Advice.For(reason) : reset.Advice),
            ConfirmedAt = ConfirmedAt,
            EndedAt = at,
        };
        return ended.Record(at, TimelineEventType.Ended, Detail is null ? Status.ToWireName() : $"{Status.ToWireName()}: {Detail}");
    }
}
