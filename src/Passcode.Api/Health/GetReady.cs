using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Health;

internal static class GetReady
{
    [EndpointName("GetReadiness"), Tags("Health")]
    [EndpointSummary("Get readiness")]
    [EndpointDescription("Whether requests can be served: runs every check that the host registered and says which one failed.")]
    [ProducesResponseType<HealthResource>(200, Description = "Every check passed.")]
    [ProducesResponseType<HealthResource>(503, Description = "A check failed.")]
    [AnswersAlways]
    public static async Task<IResult> Handle(HealthCheckService health, CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(cancellationToken);
        // Names and states alone: a check's description and exception may say more than everyone should read.
        var resource = new HealthResource(report.Status, report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status));
        return TypedResults.Json(resource, statusCode: report.Status == HealthStatus.Unhealthy ? 503 : 200);
    }
}
