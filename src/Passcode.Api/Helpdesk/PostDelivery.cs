using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Api.OpenApi;
using Passcode.Api.Operations;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk;

internal static class PostDelivery
{
    // Zendesk waits ten seconds, and repeats what it got 503 for with a pause below a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    [EndpointName("DeliverFromHelpdesk")]
    [EndpointSummary("Take a delivery of a helpdesk")]
    [EndpointDescription(
        "A webhook of a configured source, proven by the source's own signature or secret. The same delivery gives the same reset again, however often it is sent.")]
    [ProducesResponseType<ResetOutcome>(202, Description = "The reset is recorded and runs to its end whatever happens.")]
    [ProducesResponseType<ResetOutcome>(200, Description = "The reset that the same delivery asked for has ended, or the delivery asks for nothing.")]
    [AlsoAnswers(200, typeof(IgnoredDelivery))]
    [ResponseHeader(202, OperationHeaders.OperationLocation, "The address to poll with credentials; it always answers 200.")]
    [ResponseHeader(202, "Location", "The address to poll without credentials; it answers 202 until the reset has ended.")]
    [ResponseHeader(202, "Retry-After", "Seconds to wait before the first poll.")]
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
