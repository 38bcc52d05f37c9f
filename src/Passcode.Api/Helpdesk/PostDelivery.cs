using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Operations;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk;

internal static class PostDelivery
{
    // Zendesk waits ten seconds for a response, and retries after 503 if Retry-After is below one minute.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    [EndpointName("DeliverFromHelpdesk"), Tags("Helpdesks")]
    [EndpointSummary("Receive a helpdesk webhook")]
    [EndpointDescription(
        "Receives a webhook of a configured source, authenticated by the signature or secret of the source. Repeating the same delivery returns the same reset.")]
    [ProducesResponseType<DeliveryResource>(202, Description = "The reset is accepted.")]
    [ProducesResponseType<DeliveryResource>(200, Description = "The reset of an earlier delivery of this webhook has ended, or the webhook does not request a reset.")]
    [ResponseHeader(202, OperationHeaders.OperationLocation, "The address to poll with credentials. It always returns 200.")]
    [ResponseHeader(202, "Location", "The address to poll without credentials. It returns 202 until the reset has ended.")]
    [ResponseHeader(202, "Retry-After", "The number of seconds to wait before the first poll.")]
    [Refuses(
        ProblemCode.HelpdeskSourceNotFound,
        ProblemCode.DeliveryNotVerified,
        ProblemCode.UnreadableRequest,
        ProblemCode.BodyTooLarge,
        ProblemCode.UnsupportedMediaType,
        ProblemCode.DeliveryNotUnderstood)]
    public static async Task<IResult> Handle(
        [Description("The name of the source.")] string source,
        HttpContext http,
        HelpdeskSources sources,
        HelpdeskIntake intake,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (sources.Find(source) is not { } known)
        {
            return DeliveryProblems.SourceNotFound;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await intake.Take(known, http, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return DeliveryProblems.TooSlow;
        }
    }
}
