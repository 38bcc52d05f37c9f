using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Passcode.Core.Resets;

namespace Passcode.Core.Health;

/// <summary>
/// Unhealthy if an orchestration has failed within the last hour, or if one has waited longer than two minutes to start. Instances are
/// queried at most every 15 seconds, because a query reads the whole table of instances.
/// </summary>
/// <param name="client">The client of the current request.</param>
/// <param name="latest">The latest results.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
public sealed class OrchestrationHealth(DurableTaskClient client, LatestHealth latest, TimeProvider time, ILogger<OrchestrationHealth> logger)
    : LoggedHealthCheck(latest, time, logger)
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FailuresCountFor = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override TimeSpan MaxAge => TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    protected override async Task<HealthCheckResult> Check(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await Any(OrchestrationRuntimeStatus.Failed, now, now - FailuresCountFor, cancellationToken) is { } failed)
        {
            return HealthCheckResult.Unhealthy($"Orchestration {failed} has failed.");
        }

        return await Any(OrchestrationRuntimeStatus.Pending, now - LongestStart, DateTimeOffset.MinValue, cancellationToken) is { } pending
            ? HealthCheckResult.Unhealthy($"Orchestration {pending} has not started within {LongestStart.TotalMinutes} minutes.")
            : HealthCheckResult.Healthy();
    }

    private async Task<string?> Any(
        OrchestrationRuntimeStatus status, DateTimeOffset createdBefore, DateTimeOffset updatedAfter, CancellationToken cancellationToken)
    {
        var query = new OrchestrationQuery { Statuses = [status], CreatedTo = createdBefore };
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellationToken))
        {
            if (instance.LastUpdatedAt > updatedAfter)
            {
                return instance.InstanceId;
            }
        }

        return null;
    }
}

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
