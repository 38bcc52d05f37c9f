using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Health;

/// <summary>Whether storage answers.</summary>
internal sealed class StorageHealth(IJournal journal) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await journal.Load("health", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
