using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

internal static class GetOperation
{
    [EndpointName("GetOperation"), Tags("Operations")]
    [EndpointSummary("Get the outcome of a reset")]
    [EndpointDescription(
        "Returns the outcome of a reset to Logic Apps and Power Automate. The token in the address is the credential; the response contains only the outcome. "
        + "A reset that did not complete returns an error status.")]
    [ProducesResponseType<ResetOutcomeResource>(202, Description = "The reset has not ended.")]
    [ProducesResponseType<ResetOutcomeResource>(200, Description = "The device confirmed the reset.")]
    [ResponseHeader(202, "Location", "The address to poll next. It does not change.")]
    [ResponseHeader(202, "Retry-After", "The number of seconds to wait before the next poll.")]
    [Refuses(
        ProblemCode.OperationNotFound,
        ProblemCode.ResetIneligible,
        ProblemCode.ResetNotSupported,
        ProblemCode.ResetFailed,
        ProblemCode.ResetRejected,
        ProblemCode.ResetCancelled,
        ProblemCode.ResetExpired)]
    public static async Task<IResult> Handle(
        [Description("The token from the Location header of the reset request.")] string token, HttpContext http, OperationToken tokens, IResetStore store, OperationHeaders headers, CancellationToken cancellationToken)
    {
        if (tokens.Read(token) is not { } id || await store.FindReset(id, cancellationToken) is not { } reset)
        {
            return new Problem(ProblemCode.OperationNotFound, $"Use the Location header of the response to the reset request without changes. It expires after some days.");
        }

        if (FindProblem(reset.Status) is { } code)
        {
            return new Problem(code, reset.Advice is { } advice ? (FormattableString)$"{advice}" : $"Poll again, or read the timeline of the reset.") { Outcome = ResetOutcomeResource.From(reset) };
        }

        var isRunning = !reset.Status.IsTerminal();
        if (isRunning)
        {
            headers.SetLocation(http, reset, token);
        }

        return TypedResults.Json(ResetOutcomeResource.From(reset), statusCode: isRunning ? 202 : 200);
    }

    private static ProblemCode? FindProblem(ResetStatus status) => status switch
    {
        ResetStatus.Ineligible => ProblemCode.ResetIneligible,
        ResetStatus.NotSupported => ProblemCode.ResetNotSupported,
        ResetStatus.Failed => ProblemCode.ResetFailed,
        ResetStatus.Rejected => ProblemCode.ResetRejected,
        ResetStatus.Cancelled => ProblemCode.ResetCancelled,
        ResetStatus.Expired => ProblemCode.ResetExpired,
        ResetStatus.Accepted or ResetStatus.AwaitingApproval or ResetStatus.Issuing or ResetStatus.Pending or ResetStatus.Completed => null,
    };
}
