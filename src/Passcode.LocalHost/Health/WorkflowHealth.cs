using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.LocalHost.Replay;

namespace Passcode.LocalHost.Health;

/// <summary>Whether every unfinished workflow can go on. One that cannot is somebody's reset, and the log says why.</summary>
internal sealed class WorkflowHealth(ReplayDriver driver) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(driver.Instances.Values.Contains(InstanceActivity.Parked)
            ? HealthCheckResult.Degraded()
            : HealthCheckResult.Healthy());
}
