using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.Denials;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Policy;

namespace Passcode.Api.Policy;

internal static class PutEmergencyStop
{
    [EndpointName("SetEmergencyStop"), Tags("Policy")]
    [EndpointSummary("Set or lift the emergency stop")]
    [EndpointDescription("Stops all new commands to devices immediately on all instances, or resumes them. Only a person can lift it. Stopped resets and bulk runs wait until their deadline.")]
    [ProducesResponseType<EmergencyStopResource>(200, Description = "The state of the emergency stop.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.InsufficientClaims, ProblemCode.PersonRequired, ProblemCode.AllDevicesRequired)]
    public static async Task<IResult> Handle(EmergencyStopBody body, FieldErrors errors, HttpContext http, EmergencyStop stop, CancellationToken cancellationToken)
    {
        var reason = errors.SingleLine("reason", body.Reason);
        var caller = Caller.From(http.User);
        return errors.Any ? errors.ToProblem()
            : body.Active is false && caller.Person is null && http.User.Identity?.AuthenticationType != LocalKeyOptions.Scheme
                ? new Denial(ProblemCode.PersonRequired, $"An application can set the emergency stop, but not lift it. Sign in as a person.")
            : body.Active is false && RestrictedCaller.Denied(http) is { } denial ? denial
            : body.Active is false && RequiredContext.Missing(http, contexts => contexts.LiftStop) is { } challenge ? challenge
            : TypedResults.Json(EmergencyStopResource.From(await stop.Set(body.Active!.Value, caller.Name, reason!, cancellationToken)));
    }
}

/// <summary>A request to set or lift the emergency stop.</summary>
/// <param name="Active">True to stop all commands; false to resume them.</param>
/// <param name="Reason">The reason, which is stored in the audit log.</param>
public sealed record EmergencyStopBody(
    [property: Required(ErrorMessage = "is required: true to stop, false to go on.")] bool? Active = null,
    [property: Required(ErrorMessage = "is required. It is written to the audit log."), MaxCharacters(ResetLimits.Reason)] string? Reason = null);
