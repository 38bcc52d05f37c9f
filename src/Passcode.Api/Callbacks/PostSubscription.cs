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
    [EndpointDescription("Tells an address of every reset that enters one of some states. DELETE the address in Location to unsubscribe; it is told once.")]
    [ProducesResponseType<SubscriptionResource>(201, Description = "The subscription stands.")]
    [ResponseHeader(201, "Location", "The address to DELETE, with or without credentials; it is itself the key.")]
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
            var answer => throw new InvalidOperationException($"An answer without a consequence: {answer.GetType().Name}."),
        };
    }
}
