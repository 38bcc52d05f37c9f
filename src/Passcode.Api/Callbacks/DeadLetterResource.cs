using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

/// <summary>An event that could not be delivered to its receiver.</summary>
/// <param name="Id">The ID of the dead letter.</param>
/// <param name="EventId">The ID of the event, as the receiver gets it.</param>
/// <param name="Type">The type of the event.</param>
/// <param name="Time">The time of the event.</param>
/// <param name="Subject">The ID of the reset or bulk run; the type says which.</param>
/// <param name="Target">The kind of receiver.</param>
/// <param name="TargetId">The ID of the subscription, or the helpdesk of the ticket; null for the callback address of a request.</param>
/// <param name="Since">The time of the first delivery attempt.</param>
/// <param name="GivenUpAt">The time of the last delivery attempt.</param>
/// <param name="Attempts">The number of delivery attempts.</param>
/// <param name="Reason">The error of the last delivery attempt.</param>
public sealed record DeadLetterResource(
    string Id,
    string EventId,
    string Type,
    DateTimeOffset Time,
    string Subject,
    CallbackTargetKind Target,
    string? TargetId,
    DateTimeOffset Since,
    DateTimeOffset GivenUpAt,
    int Attempts,
    string Reason)
{
    internal static DeadLetterResource From(DeadLetter letter) => new(
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

/// <summary>A page of dead letters, newest first.</summary>
/// <param name="Value">The dead letters.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record DeadLetterList(IReadOnlyList<DeadLetterResource> Value, string? NextLink);
