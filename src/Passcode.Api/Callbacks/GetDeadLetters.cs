using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class GetDeadLetters
{
    [EndpointName("ListDeadLetters"), Tags("Callbacks")]
    [EndpointSummary("List dead letters")]
    [EndpointDescription("Returns events that could not be delivered, newest first. Follow nextLink for more.")]
    [ProducesResponseType<DeadLetterList>(200, Description = "A page of dead letters.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static Task<IResult> Handle(
        [AsParameters] PageQuery query, HttpRequest http, IDeadLetters letters, PageLink links, CancellationToken cancellationToken) => links.Respond(
        new FieldErrors(),
        http,
        query,
        (size, continuation) => letters.List(size, continuation, cancellationToken),
        (items, next) => new DeadLetterList([.. items.Select(DeadLetterResource.From)], next));
}

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
