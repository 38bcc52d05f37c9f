using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Health;

internal static class GetLive
{
    private static readonly HealthResource Alive = new(HealthStatus.Healthy, new Dictionary<string, HealthStatus>());

    [EndpointName("GetLiveness"), Tags("Health")]
    [EndpointSummary("Get liveness")]
    [EndpointDescription("Returns 200 if the process responds. No dependency is checked, so that an outage of a dependency does not cause restarts.")]
    [ProducesResponseType<HealthResource>(200, Description = "The process responds.")]
    [AnswersAlways]
    public static IResult Handle() => TypedResults.Json(Alive);
}
