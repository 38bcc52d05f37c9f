using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.Core.Resets;

namespace Passcode.Core.Health;

/// <summary>Whether the tables answer.</summary>
public sealed class StorageHealth(IResetStore store) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.Find("health", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
