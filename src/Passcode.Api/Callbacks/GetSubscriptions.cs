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
    public static Task<IResult> Handle(
        [AsParameters] PageQuery query, HttpRequest http, Subscribers subscribers, PageLink links, CancellationToken cancellationToken) => links.Respond(
        new FieldErrors(),
        http,
        query,
        (size, continuation) => subscribers.List(size, continuation, cancellationToken),
        (items, next) => new SubscriptionList([.. items.Select(SubscriptionResource.From)], next));
}
