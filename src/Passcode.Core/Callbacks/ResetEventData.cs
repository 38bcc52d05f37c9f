using Passcode.Core.Resets;

namespace Passcode.Core.Callbacks;

/// <summary>What an event tells of a reset: who asked for what, and what became of it. Never a passcode, nor the callback's own address.</summary>
/// <param name="Id">The reset's id.</param>
/// <param name="Status">The state that the event tells of.</param>
/// <param name="Effect">What the reset does to the device, once it is known.</param>
/// <param name="ReasonCode">Why it ended as it did, when that needs a reason.</param>
/// <param name="Advice">What the agent should do next.</param>
/// <param name="Late">Whether the device confirmed after the reset had expired.</param>
/// <param name="Device">The device, once it is known.</param>
/// <param name="TicketId">The helpdesk's ticket.</param>
/// <param name="RequestedBy">The person who asked.</param>
/// <param name="RequestedAt">When it was accepted.</param>
/// <param name="IssuedAt">When Intune took the command.</param>
/// <param name="ConfirmedAt">When the device confirmed, by Intune's clock.</param>
/// <param name="EndedAt">When it ended.</param>
public sealed record ResetEventData(
    string Id,
    ResetStatus Status,
    ResetEffect? Effect,
    ReasonCode? ReasonCode,
    string? Advice,
    bool Late,
    ResetEventDevice? Device,
    string? TicketId,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? IssuedAt,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? EndedAt)
{
    /// <summary>What is told of a reset as it is now.</summary>
    public static ResetEventData Of(PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return new(
            reset.Id,
            reset.Status,
            reset.Effect,
            reset.ReasonCode,
            reset.Advice,
            reset.Late,
            reset.Device is { } device ? ResetEventDevice.Of(device) : null,
            reset.Request.TicketId,
            reset.Request.RequestedBy,
            reset.RequestedAt,
            reset.IssuedAt,
            reset.ConfirmedAt,
            reset.EndedAt);
    }
}
