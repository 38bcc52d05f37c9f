using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

internal static class GetResets
{
    [EndpointName("ListResets"), Tags("Resets")]
    [EndpointSummary("List resets")]
    [EndpointDescription("Lists resets, newest first. Follow nextLink for more; a page may be short or empty before the end.")]
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

        var continuation = links.Read(errors, http, query.Continuation, Filters(list));
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await store.Query(list with { Continuation = continuation }, cancellationToken);
        return TypedResults.Json(new ResetList(
            [.. page.Items.Select(reset => ResetResource.Of(reset))], links.Next(http, page.Continuation, list.Size, Filters(list))));
    }

    // The days are those of the first page, whenever the next one is asked for.
    private static (string Name, string? Value)[] Filters(ResetQuery list) =>
    [
        ("from", list.From.ToString("O")),
        ("to", list.To.ToString("O")),
        ("status", list.Status?.ToWireName()),
        ("ticketId", list.TicketId),
        ("intuneDeviceId", list.IntuneDeviceId),
        ("requestedBy", list.RequestedBy),
    ];
}
