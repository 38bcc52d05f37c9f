using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class SubscriptionRoutes
{
    /// <summary>Documents the responses of a route that creates a subscription.</summary>
    public static RouteHandlerBuilder CreatesSubscription(this RouteHandlerBuilder route) => route.WithMetadata(
        new ProducesResponseTypeAttribute<NewSubscriptionResource>(StatusCodes.Status201Created) { Description = "The subscription is created." },
        new ResponseHeaderAttribute(StatusCodes.Status201Created, "Location", "The address to PUT or DELETE, with or without credentials. The address contains a secret key."),
        new RefusesAttribute(ProblemCode.InvalidRequest, ProblemCode.AllDevicesRequired, ProblemCode.TooManySubscriptions));
}

/// <summary>Creates a subscription, whichever route selects its events.</summary>
internal sealed class Subscribe(Subscribers subscribers, ICallbackUrlPolicy receivers, PublicAddress address)
{
    public async Task<IResult> Execute(
        FieldErrors errors, string? callbackUrl, IReadOnlyList<string> eventTypes, HttpRequest http, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var receiver = errors.CallbackUrl(callbackUrl, receivers);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        return await subscribers.Add(receiver!, eventTypes, Caller.From(user).Name, cancellationToken) switch
        {
            SubscribeResult.Subscribed subscribed => TypedResults.Created(
                address.For(http, "/api/subscriptions/" + subscribed.Key), NewSubscriptionResource.From(subscribed.Subscription)),
            SubscribeResult.TooMany tooMany => new Problem(
                ProblemCode.TooManySubscriptions, $"The limit {CallbackOptions.Section}:{tooMany.Setting} is reached. Remove a subscription that is not needed, or ask an administrator to raise the limit."),
            SubscribeResult.Refused refused => FieldErrors.From("callbackUrl", $"callbackUrl {refused.Reason}."),
            var answer => throw new InvalidOperationException($"Unknown subscription result: {answer.GetType().Name}."),
        };
    }
}
