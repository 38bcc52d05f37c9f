using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Core.Policy;

namespace Passcode.Api.Policy;

internal static class GetEmergencyStop
{
    [EndpointName("GetEmergencyStop"), Tags("Policy")]
    [EndpointSummary("Get the emergency stop")]
    [EndpointDescription("Returns whether commands to devices are stopped.")]
    [ProducesResponseType<EmergencyStopResource>(200, Description = "The state of the emergency stop.")]
    public static async Task<IResult> Handle(EmergencyStop stop, CancellationToken cancellationToken) =>
        TypedResults.Json(EmergencyStopResource.Of(await stop.Read(cancellationToken)));
}
