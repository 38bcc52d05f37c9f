using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

internal static class GetResetOperation
{
    [EndpointName("GetResetOperation"), Tags("Operations")]
    [EndpointSummary("Get the operation of a reset")]
    [EndpointDescription("The monitor of the long-running operation. It answers 200 however the reset ended; its status tells.")]
    [ProducesResponseType<OperationResource>(200, Description = "The operation.")]
    [ResponseHeader(200, "Retry-After", "Seconds to wait before the next poll; absent once the reset has ended.")]
    [Refuses(ProblemCode.ResetNotFound)]
    public static async Task<IResult> Handle(
        [Description("The id of the reset.")] string id, HttpContext http, IResetStore store, OperationHeaders headers, CancellationToken cancellationToken)
    {
        if (await store.FindReset(id, cancellationToken) is not { } reset)
        {
            return ResetId.NotFound;
        }

        if (!reset.Status.IsTerminal())
        {
            headers.SetRetryAfter(http, reset);
        }

        return TypedResults.Json(OperationResource.Of(reset));
    }
}
