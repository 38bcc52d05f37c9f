using Passcode.Api.Helpdesk.Payloads;
using Passcode.Api.Localization;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Api.Helpdesk;

/// <summary>The response to a webhook: the outcome of its reset, or why it requests none.</summary>
/// <param name="Ignored">Whether the webhook does not request a reset. All other properties but the last are then null.</param>
/// <param name="Id">The ID of the reset.</param>
/// <param name="Status">The status of the reset.</param>
/// <param name="Effect">The effect of the reset on the device, if known.</param>
/// <param name="ReasonCode">The reason for the outcome, if there is one.</param>
/// <param name="Advice">The recommended next step.</param>
/// <param name="EndedAt">The time when the reset ended.</param>
/// <param name="Why">The value that the payload needs to have to request a reset, and the setting that defines it; null if it is not ignored.</param>
public sealed record DeliveryResource(
    bool Ignored, string? Id, ResetStatus? Status, ResetEffect? Effect, ReasonCode? ReasonCode, string? Advice, DateTimeOffset? EndedAt, string? Why)
{
    internal static DeliveryResource From(PasscodeReset reset) =>
        new(false, reset.Id, reset.Status, reset.Effect, reset.ReasonCode, ResetAdvice.From(reset)?.Localize(), reset.EndedAt, null);

    internal static DeliveryResource Of(ParsedDelivery.Ignored ignored) => new(true, null, null, null, null, null, null, ignored.Why.Localize());
}
