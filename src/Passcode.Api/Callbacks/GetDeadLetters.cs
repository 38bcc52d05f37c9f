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
