using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

internal static class PostCancel
{
    [EndpointName("CancelReset"), Tags("Resets")]
    [EndpointSummary("Cancel a reset")]
    [EndpointDescription("Cancels a reset whose command has not been sent. A command that was sent cannot be recalled.")]
    [ProducesResponseType<ResetResource>(202, Description = "The cancellation is recorded. No command is sent to the device.")]
    [Refuses(ProblemCode.ResetNotFound, ProblemCode.TooLateToCancel)]
    public static async Task<IResult> Handle([Description("The ID of the reset.")] string id, ClaimsPrincipal user, CancelReset cancel, CancellationToken cancellationToken) =>
        ResetId.Parse(id) is { } known
            ? Answer(await cancel.Execute(known, Caller.From(user).Name, cancellationToken))
            : ResetId.NotFound;

    private static IResult Answer(Cancellation cancellationToken) => cancellationToken switch
    {
        Cancellation.Requested { Reset: var reset } => TypedResults.Json(ResetResource.From(reset), statusCode: StatusCodes.Status202Accepted),
        Cancellation.TooLate { Reset: var reset } => new Problem(ProblemCode.TooLateToCancel, reset.Status.IsTerminal()
            ? (FormattableString)$"The reset ended earlier; its status is {reset.Status.ToWireName()}."
            : $"The command may have been sent and cannot be recalled. Wait until the reset ends."),
        _ => ResetId.NotFound,
    };
}
