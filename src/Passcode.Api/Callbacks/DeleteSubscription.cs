using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class DeleteSubscription
{
    [EndpointName("Unsubscribe"), Tags("Callbacks")]
    [EndpointSummary("Unsubscribe from events")]
    [EndpointDescription("Deletes the subscription that the key in the address identifies. Requires no credentials, because connectors do not always send them with this request.")]
    [ProducesResponseType(204, Description = "The subscription is deleted, or it did not exist.")]
    public static async Task<IResult> Handle(
        [Description("The key from the Location header of the subscription.")] string key, Subscribers subscribers, CancellationToken cancellationToken)
    {
        // The response is the same for every key, so that guessing keys reveals nothing.
        if (SubscriptionKey.IsWellFormed(key))
        {
            await subscribers.Remove(SubscriptionKey.IdOf(key), "subscription key", cancellationToken);
        }

        return TypedResults.NoContent();
    }
}
