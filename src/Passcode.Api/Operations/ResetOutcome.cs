using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

/// <summary>What the holder of an operation's address learns of a reset: its outcome and nothing else.</summary>
/// <param name="Id">The reset's id.</param>
/// <param name="Status">The state.</param>
/// <param name="Effect">What the reset does to the device, once it is known.</param>
/// <param name="ReasonCode">Why it ended as it did, when that needs a reason.</param>
/// <param name="Advice">What to do next.</param>
/// <param name="EndedAt">When it ended.</param>
public sealed record ResetOutcome(
    string Id, ResetStatus Status, ResetEffect? Effect, ReasonCode? ReasonCode, string? Advice, DateTimeOffset? EndedAt)
{
    /// <summary>The outcome of a reset.</summary>
    public static ResetOutcome Of(PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return new(reset.Id, reset.Status, reset.Effect, reset.ReasonCode, reset.Advice, reset.EndedAt);
    }
}
