using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Devices;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Resets;

namespace Passcode.Api.Eligibility;

internal static class PostEligibility
{
    [EndpointName("CheckEligibility"), Tags("Devices")]
    [EndpointSummary("Check eligibility")]
    [EndpointDescription("Returns whether a device can be reset and what the effect would be, by the same rules as a reset. Nothing is recorded or sent.")]
    [ProducesResponseType<EligibilityResource>(200, Description = "The result of the check, also if the device is not eligible.")]
    [Refuses(ProblemCode.InvalidRequest)]
    [RefusesForGraph]
    public static async Task<IResult> Handle(EligibilityBody body, FieldErrors errors, ClaimsPrincipal user, CallerScopes scopes, CheckEligibility eligibility, CancellationToken cancellationToken)
    {
        if (errors.Device(body.Device) is not { } device || errors.Any)
        {
            return errors.ToProblem();
        }

        var answer = await eligibility.Execute(device, scopes.Of(user), cancellationToken);
        return answer.Succeeded ? TypedResults.Json(EligibilityResource.From(answer.Value)) : answer.Problem.ToProblem();
    }
}

/// <summary>A request for an eligibility check.</summary>
/// <param name="Device">The device.</param>
public sealed record EligibilityBody([property: Required(ErrorMessage = DeviceBody.IsRequired)] DeviceBody? Device = null);
