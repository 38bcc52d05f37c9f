using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

/// <summary>An event that its receiver did not take.</summary>
/// <param name="Id">The letter's id.</param>
/// <param name="EventId">The event's id, which its receiver knows it by.</param>
/// <param name="Type">The event's name.</param>
/// <param name="Time">When it happened.</param>
/// <param name="ResetId">The reset.</param>
/// <param name="Target">The kind of receiver.</param>
/// <param name="TargetId">The subscription's id, or the ticket's helpdesk; null for the request's own address.</param>
/// <param name="Since">When the delivery began.</param>
/// <param name="GivenUpAt">When it was given up.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">What the last attempt met.</param>
public sealed record DeadLetterResource(
    string Id,
    string EventId,
    string Type,
    DateTimeOffset Time,
    string ResetId,
    CallbackTargetKind Target,
    string? TargetId,
    DateTimeOffset Since,
    DateTimeOffset GivenUpAt,
    int Attempts,
    string Reason)
{
    /// <summary>The resource of a letter.</summary>
    public static DeadLetterResource Of(DeadLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new(
            letter.Id,
            letter.Event.Id,
            letter.Event.Type,
            letter.Event.Time,
            letter.Event.Subject,
            letter.Target.Kind,
            letter.Target.Id,
            letter.Since,
            letter.GivenUpAt,
            letter.Attempts,
            letter.Reason);
    }
}
