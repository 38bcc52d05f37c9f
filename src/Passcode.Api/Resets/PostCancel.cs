using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

internal static class PostCancel
{
    [EndpointName("CancelReset"), Tags("Resets")]
    [EndpointSummary("Cancel a reset")]
    [EndpointDescription("Cancels a reset whose command has not been sent. Graph offers no way to recall a command.")]
    [ProducesResponseType<ResetResource>(202, Description = "The wish is recorded; nothing will be sent to the device.")]
    [Refuses(ProblemCode.ResetNotFound, ProblemCode.TooLateToCancel)]
    public static async Task<IResult> Handle([Description("The id of the reset.")] string id, ClaimsPrincipal user, CancelReset cancel, CancellationToken cancellationToken) =>
        ResetId.Parse(id) is { } known
            ? Answer(await cancel.Run(known, Caller.Of(user).Name, cancellationToken))
            : ResetId.NotFound;

    private static IResult Answer(Cancellation cancellationToken) => cancellationToken switch
    {
        Cancellation.Requested { Reset: var reset } => TypedResults.Json(ResetResource.Of(reset), statusCode: StatusCodes.Status202Accepted),
        Cancellation.TooLate { Reset: var reset } => new Problem(ProblemCode.TooLateToCancel, reset.Status.IsTerminal()
            ? $"The reset has already ended as {reset.Status.ToWireName()}. There is nothing left to cancel."
            : "The command may already be on the way to the device, and Graph cannot recall it. Wait for the reset to end."),
        _ => ResetId.NotFound,
    };
}
