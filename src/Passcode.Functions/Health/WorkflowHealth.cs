using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.Functions.Durable;

namespace Passcode.Functions.Health;

/// <summary>Whether the task hub answers.</summary>
public sealed class WorkflowHealth(TaskHub hub) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await hub.Client.GetInstanceAsync("health", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
