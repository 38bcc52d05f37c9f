using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Callbacks;

internal static class PostRemoveSubscription
{
    [EndpointName("RemoveSubscription"), Tags("Callbacks")]
    [EndpointSummary("Remove a subscription")]
    [EndpointDescription("Removes the subscription of any caller. The audit log records who removed it.")]
    [ProducesResponseType(204, Description = "The subscription is removed.")]
    [Refuses(ProblemCode.SubscriptionNotFound)]
    public static async Task<IResult> Handle(
        [Description("The ID of the subscription.")] string id, ClaimsPrincipal user, Subscribers subscribers, CancellationToken cancellationToken) =>
        await subscribers.Remove(id, Caller.From(user).Name, cancellationToken)
            ? TypedResults.NoContent()
            : new Problem(ProblemCode.SubscriptionNotFound, $"No subscription has this ID. It may have expired or been removed.");
}
