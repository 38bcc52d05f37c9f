using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class GetSubscriptions
{
    [EndpointName("ListSubscriptions"), Tags("Callbacks")]
    [EndpointSummary("List subscriptions")]
    [EndpointDescription("Returns the subscriptions of all callers, oldest first. Follow nextLink for more.")]
    [ProducesResponseType<SubscriptionList>(200, Description = "A page of subscriptions.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] PageQuery query, HttpRequest http, Subscribers subscribers, PageLink links, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var size = query.ReadSize(errors);
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
