using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class PutSubscription
{
    [EndpointName("RenewSubscription"), Tags("Callbacks")]
    [EndpointSummary("Renew a subscription")]
    [EndpointDescription("Renews the subscription that the key in the address identifies: its lifetime starts again. The request has no body and requires no credentials.")]
    [ProducesResponseType<SubscriptionResource>(200, Description = "The subscription is renewed.")]
    [Refuses(ProblemCode.SubscriptionNotFound)]
    public static async Task<IResult> Handle(
        [Description("The key from the Location header of the subscription.")] string key, Subscribers subscribers, CancellationToken cancellationToken) =>
        SubscriptionKey.IsWellFormed(key) && await subscribers.Renew(SubscriptionKey.IdOf(key), cancellationToken) is { } renewed
            ? TypedResults.Json(SubscriptionResource.From(renewed))
            : new Problem(ProblemCode.SubscriptionNotFound, $"The subscription has expired or been removed. Create a new one.");
}
