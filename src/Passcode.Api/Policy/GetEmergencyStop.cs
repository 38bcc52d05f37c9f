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
        TypedResults.Json(EmergencyStopResource.From(await stop.Read(cancellationToken)));
}

/// <summary>The state of the emergency stop.</summary>
/// <param name="Active">Whether the emergency stop is set. While it is set, no command is sent to any device.</param>
/// <param name="Since">The time of the last change; null if it was never changed.</param>
/// <param name="By">The person or application that made the last change.</param>
/// <param name="Reason">The reason for the last change.</param>
public sealed record EmergencyStopResource(bool Active, DateTimeOffset? Since, string? By, string? Reason)
{
    internal static EmergencyStopResource From(EmergencyStopState state) => new(state.Active, state.Since, state.By, state.Reason);
}
