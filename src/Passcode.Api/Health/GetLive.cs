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
    [EndpointDescription("Whether the process answers. It asks nothing else, so an outage elsewhere never restarts it.")]
    [ProducesResponseType<HealthResource>(200, Description = "The process answers.")]
    [AnswersAlways]
    public static IResult Handle() => TypedResults.Json(Alive);
}
