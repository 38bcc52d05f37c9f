using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Passcode.Core.Health;

/// <summary>
/// Whether orchestrations run: unhealthy if one has failed within the last hour, or if one has waited for its start for longer than two
/// minutes, which shows that nothing moves.
/// </summary>
/// <param name="client">The client of the request that asks.</param>
/// <param name="time">The clock.</param>
public sealed class OrchestrationHealth(DurableTaskClient client, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FailuresCountFor = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
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
