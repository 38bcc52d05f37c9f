using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core.Policy;

namespace Passcode.Api.Policy;

internal static class PutEmergencyStop
{
    [EndpointName("SetEmergencyStop"), Tags("Policy")]
    [EndpointSummary("Set or lift the emergency stop")]
    [EndpointDescription("Stops every new command to devices at once, on all instances, or lets them go on. What is stopped waits until its deadline.")]
    [ProducesResponseType<EmergencyStopResource>(200, Description = "The state of the emergency stop.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(EmergencyStopBody body, FieldErrors errors, ClaimsPrincipal user, EmergencyStop stop, CancellationToken cancellationToken)
    {
        var reason = errors.Text("reason", body.Reason);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Json(EmergencyStopResource.Of(await stop.Set(body.Active!.Value, Caller.Of(user).Name, reason!, cancellationToken)));
    }
}
