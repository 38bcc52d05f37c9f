using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class PostSubscription
{
    [EndpointName("Subscribe"), Tags("Callbacks")]
    [EndpointSummary("Subscribe to events")]
    [EndpointDescription("Creates a subscription to resets that enter certain states. To unsubscribe, send DELETE to the address in the Location header, which is returned only once.")]
    [ProducesResponseType<SubscriptionResource>(201, Description = "The subscription is created.")]
    [ResponseHeader(201, "Location", "The address to DELETE, with or without credentials. The address contains a secret key.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        SubscriptionBody body,
        FieldErrors errors,
        HttpRequest http,
        ClaimsPrincipal user,
        Subscribers subscribers,
        ICallbackUrlPolicy receivers,
        PublicAddress address,
        CancellationToken cancellationToken)
    {
        var callbackUrl = errors.CallbackUrl(body.CallbackUrl, receivers);
        var eventTypes = errors.EventTypes(body);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        return await subscribers.Add(callbackUrl!, eventTypes, Caller.Of(user).Name, cancellationToken) switch
        {
            SubscribeResult.Subscribed subscribed => TypedResults.Created(
                address.Of(http, "/api/subscriptions/" + subscribed.Key), SubscriptionResource.Of(subscribed.Subscription)),
            SubscribeResult.Refused refused => FieldErrors.Of("callbackUrl", $"callbackUrl {refused.Reason}."),
            var answer => throw new InvalidOperationException($"Unknown subscription result: {answer.GetType().Name}."),
        };
    }
}
