using System.Text.Json.Serialization;
using Passcode.Core.Resets;

namespace Passcode.Core.Callbacks;

/// <summary>
/// That a reset entered a state. A reset enters each state that is told once at most, so its id and the state make the event's id:
/// whoever tells of it again, after a crash, tells of the same event.
/// </summary>
/// <param name="Id">The event's id, CloudEvents' <c>id</c> and Standard Webhooks' <c>webhook-id</c>.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Data">The reset as it was then; a delivery that takes a day still tells of that moment.</param>
public sealed record ResetEvent(string Id, DateTimeOffset Time, ResetEventData Data)
{
    /// <summary>The event's name.</summary>
    [JsonIgnore]
    public string Type => ResetEventType.Of(Data.Status);

    /// <summary>The event of a reset's present state; null for a state that is not told.</summary>
    public static ResetEvent? Of(PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return ResetEventType.Find(ResetEventType.Of(reset.Status)) is null
            ? null
            : new($"{reset.Id}-{reset.Status.ToWireName()}", TimeOf(reset), ResetEventData.Of(reset));
    }

    private static DateTimeOffset TimeOf(PasscodeReset reset) => reset switch
    {
        { Status: ResetStatus.Accepted } => reset.RequestedAt,
        { Status: ResetStatus.AwaitingApproval, Approval: { } approval } => approval.RequestedAt,
        { Status: ResetStatus.Pending, IssuedAt: { } issuedAt } => issuedAt,
        { Late: false, EndedAt: { } endedAt } => endedAt,
        _ => reset.LastEvent?.At ?? reset.RequestedAt,
    };
}
