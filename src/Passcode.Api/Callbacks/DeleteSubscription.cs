using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class DeleteSubscription
{
    [EndpointName("Unsubscribe"), Tags("Callbacks")]
    [EndpointSummary("Unsubscribe from events")]
    [EndpointDescription("Removes the subscription whose key is in the address. Needs no credentials, because connectors do not always send them here.")]
    [ProducesResponseType(204, Description = "There is no such subscription, or no longer.")]
    public static async Task<IResult> Handle(
        [Description("The key in Location.")] string key, Subscribers subscribers, CancellationToken cancellationToken)
    {
        // The same answer for every key: whoever guesses learns nothing.
        if (SubscriptionKey.IsWellFormed(key))
        {
            await subscribers.Remove(SubscriptionKey.IdOf(key), cancellationToken);
        }

        return TypedResults.NoContent();
    }
}
