using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class GetSubscriptions
{
    private const int DefaultSize = 50;
    private const int LargestSize = 200;

    [EndpointName("ListSubscriptions"), Tags("Callbacks")]
    [EndpointSummary("List subscriptions")]
    [EndpointDescription("Returns the subscriptions of all callers, oldest first. Follow nextLink for more.")]
    [ProducesResponseType<SubscriptionList>(200, Description = "A page of subscriptions.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] SubscriptionQuery query, HttpRequest http, Subscribers subscribers, PageLink links, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var size = errors.Size("top", query.Top, LargestSize) ?? DefaultSize;
        var continuation = links.Read(errors, http, query.Continuation);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var page = await subscribers.List(size, continuation, cancellationToken);
        return TypedResults.Json(new SubscriptionList(
            [.. page.Items.Select(SubscriptionResource.From)],
            links.Next(http, page.Continuation, size)));
    }
}

internal sealed record SubscriptionQuery
{
    [FromQuery(Name = "top"), QueryText("The number of subscriptions per page, 1 to 200. The default is 50.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("The position of the page, from the nextLink of the previous page.")]
    public string? Continuation { get; init; }
}
