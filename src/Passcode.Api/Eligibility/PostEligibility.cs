using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Devices;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.Devices;
using Passcode.Core.Resets;

namespace Passcode.Api.Eligibility;

internal static class PostEligibility
{
    [EndpointName("CheckEligibility"), Tags("Devices")]
    [EndpointSummary("Check eligibility")]
    [EndpointDescription("Tells what a reset would do to a device and whether it would be issued, by the same rules as a reset. Changes nothing.")]
    [ProducesResponseType<EligibilityResource>(200, Description = "The verdict, also when it is no.")]
    [Refuses(ProblemCode.InvalidRequest)]
    [RefusesForGraph]
    public static async Task<IResult> Handle(EligibilityBody body, FieldErrors errors, CheckEligibility eligibility, CancellationToken cancellationToken) =>
        errors.Device(body.Device) is { } device ? await Judge(eligibility, device, cancellationToken) : errors.ToProblem();

    public static async Task<IResult> Judge(CheckEligibility eligibility, DeviceReference device, CancellationToken cancellationToken)
    {
        var answer = await eligibility.Run(device, cancellationToken);
        return answer.Succeeded ? TypedResults.Json(EligibilityResource.Of(answer.Value)) : answer.Problem.ToProblem();
    }
}
