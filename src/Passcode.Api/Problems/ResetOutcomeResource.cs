using Passcode.Api.Localization;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Api.Problems;

/// <summary>The outcome of a reset, without the other properties of the reset, for the holder of an operation address.</summary>
/// <param name="Id">The ID of the reset.</param>
/// <param name="Status">The status of the reset.</param>
/// <param name="Effect">The effect of the reset on the device, if known.</param>
/// <param name="ReasonCode">The reason for the outcome, if there is one.</param>
/// <param name="Advice">The recommended next step.</param>
/// <param name="EndedAt">The time when the reset ended.</param>
public sealed record ResetOutcomeResource(
    string Id, ResetStatus Status, ResetEffect? Effect, ReasonCode? ReasonCode, string? Advice, DateTimeOffset? EndedAt)
{
    internal static ResetOutcomeResource From(PasscodeReset reset) =>
        new(reset.Id, reset.Status, reset.Effect, reset.ReasonCode, ResetAdvice.From(reset)?.Localize(), reset.EndedAt);
}
