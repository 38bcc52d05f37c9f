using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
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

        return await subscribers.Add(callbackUrl!, eventTypes, Caller.From(user).Name, cancellationToken) switch
        {
            SubscribeResult.Subscribed subscribed => TypedResults.Created(
                address.For(http, "/api/subscriptions/" + subscribed.Key), SubscriptionResource.From(subscribed.Subscription)),
            SubscribeResult.Refused refused => FieldErrors.From("callbackUrl", $"callbackUrl {refused.Reason}."),
            var answer => throw new InvalidOperationException($"Unknown subscription result: {answer.GetType().Name}."),
        };
    }
}

/// <summary>A callback subscription.</summary>
/// <param name="CallbackUrl">The public https address that receives the events. A percent-encoded address is decoded once.</param>
/// <param name="Events">The event types to receive, such as passcode.reset.completed or passcode.bulkRun.paused. If neither events nor outcomes is set, every end of a reset is sent.</param>
/// <param name="Outcomes">The final states to receive, such as completed. Equivalent to naming their events.</param>
public sealed record SubscriptionBody(
    [property: Required(ErrorMessage = "is required: where events go."), MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null,
    IReadOnlyList<string>? Events = null,
    IReadOnlyList<string>? Outcomes = null);

/// <summary>A callback subscription. Its address is a secret; only the scheme and host are returned.</summary>
/// <param name="Id">The ID of the subscription, as shown on dead letters. To delete the subscription, use its Location header instead.</param>
/// <param name="CallbackUrl">The scheme and host of the callback address.</param>
/// <param name="Events">The event types.</param>
/// <param name="CreatedAt">The time of creation.</param>
public sealed record SubscriptionResource(string Id, string CallbackUrl, IReadOnlyList<string> Events, DateTimeOffset CreatedAt)
{
    internal static SubscriptionResource From(Subscription subscription) => new(
        subscription.Id,
        CallbackAddress.Masked(subscription.Address),
        subscription.EventTypes,
        subscription.CreatedAt);
}
