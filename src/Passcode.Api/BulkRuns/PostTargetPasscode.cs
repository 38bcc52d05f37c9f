using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Api.Reveal;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class PostTargetPasscode
{
    public static Problem NotFound { get; } = new(ProblemCode.BulkTargetNotFound, $"Check both IDs. List the devices of the bulk run to find the device.");

    [EndpointName("RevealTargetPasscode"), Tags("Bulk runs")]
    [EndpointSummary("Reveal a temporary passcode of a bulk run")]
    [EndpointDescription(
        "Reads the temporary passcode of a completed Android device of a bulk run from Intune. The limits are those of single resets. Each read is recorded in the audit log with the reader and "
        + "the reason. Show the passcode and do not store it.")]
    [ProducesResponseType<PasscodeResource>(200, Description = "The passcode.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.InsufficientClaims, ProblemCode.BulkTargetNotFound, ProblemCode.PasscodeNotAvailable, ProblemCode.SecondPersonRequired, ProblemCode.TooManyReveals)]
    [RefusesForGraph]
    public static async Task<IResult> Handle(
        [Description("The ID of the bulk run.")] string id,
        [Description("The Intune device ID of the device.")] string deviceId,
        RevealBody body,
        FieldErrors errors,
        ClaimsPrincipal user,
        RevealTargetPasscode reveal,
        CancellationToken cancellationToken) =>
        errors.Reveal(body, user) is not { } request ? errors.ToProblem()
            : ResetId.Parse(id) is { } known && Guid.TryParseExact(deviceId, "D", out _)
                ? (await reveal.Execute(known, deviceId, request, cancellationToken)).ToResult(NotFound)
            : NotFound;
}
