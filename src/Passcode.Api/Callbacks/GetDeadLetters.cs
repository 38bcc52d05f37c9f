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
    public static async Task<IResult> Handle(
        [AsParameters] PageQuery query,
        HttpRequest http,
        IDeadLetters letters,
        PageLink links,
        CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var size = query.ReadSize(errors);
        var continuation = links.Read(errors, http, query.Continuation);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await letters.List(size, continuation, cancellationToken);
        return TypedResults.Json(new DeadLetterList(
            [.. page.Items.Select(DeadLetterResource.From)],
            links.Next(http, page.Continuation, size)));
    }
}
