using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.BulkRuns;
using Passcode.Core.Resets;

namespace Passcode.Api.Callbacks;

/// <summary>Subscriptions to one kind of event each: a connector has one trigger a route, because the route defines what the trigger receives.</summary>
internal static class PostConnectorSubscription
{
    [EndpointName("SubscribeToApprovals"), Tags("Callbacks")]
    [EndpointSummary("Subscribe to pending approvals")]
    [EndpointDescription("Creates a subscription to resets and bulk runs that begin to await an approval. It is like any other subscription.")]
    public static Task<IResult> Approvals(
        ApprovalSubscriptionBody body, FieldErrors errors, HttpRequest http, ClaimsPrincipal user, Subscribe subscribe, CancellationToken cancellationToken) =>
        subscribe.Execute(
            errors, body.CallbackUrl, [ResetEvent.TypeOf(ResetStatus.AwaitingApproval), BulkRunEvent.TypeOf(BulkRunStatus.AwaitingApproval)], http, user, cancellationToken);

    [EndpointName("SubscribeToBulkRuns"), Tags("Callbacks")]
    [EndpointSummary("Subscribe to the ends of bulk runs")]
    [EndpointDescription("Creates a subscription to bulk runs that end, in any way or in the selected ones. It is like any other subscription.")]
    public static Task<IResult> BulkRuns(
        BulkRunSubscriptionBody body, FieldErrors errors, HttpRequest http, ClaimsPrincipal user, Subscribe subscribe, CancellationToken cancellationToken)
    {
        var types = errors.EndsOfBulkRuns(body.Outcomes);
        return subscribe.Execute(errors, body.CallbackUrl, types, http, user, cancellationToken);
    }
}

/// <summary>A callback subscription to pending approvals.</summary>
/// <param name="CallbackUrl">The public https address that receives the events. A percent-encoded address is decoded once.</param>
public sealed record ApprovalSubscriptionBody(
    [property: Required(ErrorMessage = SubscriptionBody.IsRequired), MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null);

/// <summary>A callback subscription to the ends of bulk runs.</summary>
/// <param name="CallbackUrl">The public https address that receives the events. A percent-encoded address is decoded once.</param>
/// <param name="Outcomes">The final states to receive: completed, cancelled, rejected, expired, failed. If none is set, every end.</param>
public sealed record BulkRunSubscriptionBody(
    [property: Required(ErrorMessage = SubscriptionBody.IsRequired), MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null,
    IReadOnlyList<string>? Outcomes = null);
