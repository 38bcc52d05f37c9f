using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Health;

internal static class GetHealth
{
    private static readonly HealthResource Alive = new(HealthStatus.Healthy, new Dictionary<string, HealthStatus>());

    [EndpointName("GetLiveness"), Tags("Health")]
    [EndpointSummary("Get liveness")]
    [EndpointDescription("Returns 200 if the process responds. No dependency is checked, so that an outage of a dependency does not cause restarts.")]
    [ProducesResponseType<HealthResource>(200, Description = "The process responds.")]
    [AlwaysReturns]
    public static IResult Live() => TypedResults.Json(Alive);

    [EndpointName("GetReadiness"), Tags("Health")]
    [EndpointSummary("Get readiness")]
    [EndpointDescription("Runs all health checks of the host and returns the status of each.")]
    [ProducesResponseType<HealthResource>(200, Description = "All checks passed.")]
    [ProducesResponseType<HealthResource>(503, Description = "A check failed.")]
    [AlwaysReturns]
    public static async Task<IResult> Ready(HealthCheckService health, CancellationToken cancellationToken)
    {
        var report = await health.CheckHealthAsync(cancellationToken);
        // Only names and states: the description or exception of a check can contain sensitive information.
        var resource = new HealthResource(report.Status, report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status));
        return TypedResults.Json(resource, statusCode: report.Status == HealthStatus.Unhealthy ? 503 : 200);
    }
}

/// <summary>The health of the host.</summary>
/// <param name="Status">The worst status of all checks.</param>
/// <param name="Checks">The status of each check, by name.</param>
public sealed record HealthResource(HealthStatus Status, IReadOnlyDictionary<string, HealthStatus> Checks);
