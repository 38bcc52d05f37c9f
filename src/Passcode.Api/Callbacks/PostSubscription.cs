using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class PostSubscription
{
    [EndpointName("Subscribe"), Tags("Callbacks")]
    [EndpointSummary("Subscribe to events")]
    [EndpointDescription("Creates a subscription to resets that enter certain states. The response contains the secret that signs the events of this subscription. To renew the subscription before it expires, send PUT to the address in the Location header; to unsubscribe, send DELETE to it. The secret and the address are returned only once.")]
    public static async Task<IResult> Handle(
        SubscriptionBody body,
        FieldErrors errors,
        HttpRequest http,
        ClaimsPrincipal user,
        Subscribe subscribe,
        CancellationToken cancellationToken)
    {
        var types = errors.EventTypes(body);
        return await subscribe.Execute(errors, body.CallbackUrl, types, http, user, cancellationToken);
    }
}

/// <summary>A callback subscription.</summary>
/// <param name="CallbackUrl">The public https address that receives the events. A percent-encoded address is decoded once.</param>
/// <param name="Events">The event types to receive, such as passcode.reset.completed or passcode.bulkRun.paused. If neither events nor outcomes is set, every end of a reset is sent.</param>
/// <param name="Outcomes">The final states to receive, such as completed. Equivalent to naming their events.</param>
public sealed record SubscriptionBody(
    [property: Required(ErrorMessage = SubscriptionBody.IsRequired), MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null,
    IReadOnlyList<string>? Events = null,
    IReadOnlyList<string>? Outcomes = null)
{
    internal const string IsRequired = "is required: where events go.";
}

/// <summary>A new callback subscription, with its secret.</summary>
/// <param name="Id">The ID of the subscription, as shown on dead letters and in the audit log.</param>
/// <param name="CallbackUrl">The scheme and host of the callback address.</param>
/// <param name="Events">The event types.</param>
/// <param name="CreatedAt">The time of creation.</param>
/// <param name="ExpiresAt">The time at which the subscription ends unless it is renewed.</param>
/// <param name="Secret">The Standard Webhooks key that signs the events of this subscription. It is returned only once.</param>
public sealed record NewSubscriptionResource(
    string Id, string CallbackUrl, IReadOnlyList<string> Events, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, string Secret)
{
    internal static NewSubscriptionResource From(Subscription subscription) => new(
        subscription.Id,
        CallbackAddress.Masked(subscription.Address),
        subscription.EventTypes,
        subscription.CreatedAt,
        subscription.ExpiresAt,
        subscription.Secret);
}
