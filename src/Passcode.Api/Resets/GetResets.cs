using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

internal static class GetResets
{
    [EndpointName("ListResets"), Tags("Resets")]
    [EndpointSummary("List resets")]
    [EndpointDescription("Returns resets, newest first. Follow nextLink for more. A page can be short or empty before the last page.")]
    [ProducesResponseType<ResetList>(200, Description = "A page of resets.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] ResetListQuery query, HttpRequest http, IResetStore store, PageLink links, TimeProvider time, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        if (errors.List(query, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) is not { } list)
        {
            return errors.ToProblem();
        }

        var continuation = links.Read(errors, list, query.Continuation);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await store.Query(list with { Continuation = continuation }, cancellationToken);
        return TypedResults.Json(new ResetList(
            [.. page.Resets.Select(reset => ResetResource.Of(reset))], links.Next(http, list, page.Continuation)));
    }
}
