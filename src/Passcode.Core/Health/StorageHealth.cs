using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Passcode.Core.Resets;

namespace Passcode.Core.Health;

/// <summary>Whether the tables answer.</summary>
public sealed class StorageHealth(IResetStore store, LatestHealth latest, TimeProvider time, ILogger<StorageHealth> logger)
    : LoggedHealthCheck(latest, time, logger)
{
    /// <inheritdoc />
    protected override async Task<HealthCheckResult> Check(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await store.Find("health", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
