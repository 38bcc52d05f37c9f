using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Passcode.Core.Resets;

namespace Passcode.Core.Health;

/// <summary>
/// Unhealthy if an orchestration has failed within the last hour, or if one has waited longer than two minutes to start. Instances are
/// queried at most every 15 seconds, because a query reads the whole table of instances.
/// </summary>
/// <param name="client">The client of the current request.</param>
/// <param name="latest">The latest result.</param>
/// <param name="time">The clock.</param>
public sealed class OrchestrationHealth(DurableTaskClient client, LatestOrchestrationHealth latest, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FailuresCountFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        if (latest.Value is { } known && now - known.At < MaxAge)
        {
            return known.Result;
        }

        var result = await Query(now, cancellationToken);
        latest.Value = new(now, result);
        return result;
    }

    private async Task<HealthCheckResult> Query(DateTimeOffset now, CancellationToken cancellationToken)
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

/// <summary>The latest result of <see cref="OrchestrationHealth"/> in this process.</summary>
public sealed class LatestOrchestrationHealth
{
    internal Reading? Value { get; set; }

    internal sealed record Reading(DateTimeOffset At, HealthCheckResult Result);
}

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
