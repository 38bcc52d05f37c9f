using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Health;

internal static class GetReady
{
    [EndpointName("GetReadiness"), Tags("Health")]
    [EndpointSummary("Get readiness")]
    [EndpointDescription("Runs all health checks of the host and returns the status of each.")]
    [ProducesResponseType<HealthResource>(200, Description = "All checks passed.")]
    [ProducesResponseType<HealthResource>(503, Description = "A check failed.")]
    [AnswersAlways]
    public static async Task<IResult> Handle(HealthCheckService health, CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(cancellationToken);
        // Only names and states: the description or exception of a check can contain sensitive information.
        var resource = new HealthResource(report.Status, report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status));
        return TypedResults.Json(resource, statusCode: report.Status == HealthStatus.Unhealthy ? 503 : 200);
    }
}
