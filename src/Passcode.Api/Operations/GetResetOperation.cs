using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

internal static class GetResetOperation
{
    [EndpointName("GetResetOperation"), Tags("Operations")]
    [EndpointSummary("Get the operation of a reset")]
    [EndpointDescription("Returns the status of the long-running operation. The HTTP status is always 200; the status property contains the result.")]
    [ProducesResponseType<OperationResource>(200, Description = "The operation.")]
    [ResponseHeader(200, "Retry-After", "The number of seconds to wait before the next poll. Absent when the reset has ended.")]
    [Refuses(ProblemCode.ResetNotFound)]
    public static async Task<IResult> Handle(
        [Description("The ID of the reset.")] string id, HttpContext http, IResetStore store, OperationHeaders headers, CancellationToken cancellationToken)
    {
        if (await store.FindReset(id, cancellationToken) is not { } reset)
        {
            return ResetId.NotFound;
        }

        if (!reset.Status.IsTerminal())
        {
            headers.SetRetryAfter(http, reset);
        }

        return TypedResults.Json(OperationResource.From(reset));
    }
}
