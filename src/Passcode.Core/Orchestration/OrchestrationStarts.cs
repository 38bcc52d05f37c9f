using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Passcode.Core.Orchestration;

/// <summary>Starts orchestrations so that to start one twice does no harm.</summary>
public static class OrchestrationStarts
{
    private static readonly OrchestrationRuntimeStatus[] Unfinished =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    private static readonly TimeSpan LongestPending = TimeSpan.FromMinutes(5);

    /// <summary>Starts an instance unless it is under way. One that has ended is started again.</summary>
    public static Task StartUnlessUnderWay(
        this DurableTaskClient client, TaskName orchestrator, string instanceId, object input, CancellationToken cancellationToken) =>
        client.Start(orchestrator, instanceId, input, Unfinished, cancellationToken);

    /// <summary>
    /// Starts an instance unless it is under way. One that has been pending for five minutes has lost its start message, and is started again.
    /// </summary>
    public static async Task StartUnlessUnderWay(
        this DurableTaskClient client, TaskName orchestrator, string instanceId, object input, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isLost = await client.GetInstanceAsync(instanceId, cancellationToken) is { RuntimeStatus: OrchestrationRuntimeStatus.Pending } pending
            && pending.CreatedAt < now - LongestPending;
        await client.Start(
            orchestrator, instanceId, input, isLost ? [.. Unfinished.Where(status => status != OrchestrationRuntimeStatus.Pending)] : Unfinished, cancellationToken);
    }

    /// <summary>Starts an instance unless one of this id exists, in whatever status.</summary>
    public static Task StartOnce(
        this DurableTaskClient client, TaskName orchestrator, string instanceId, object input, CancellationToken cancellationToken) =>
        client.Start(orchestrator, instanceId, input, [.. Enum.GetValues<OrchestrationRuntimeStatus>().Where(IsDeduplicated)], cancellationToken);

    /// <summary>Terminates an instance unless it has ended.</summary>
    public static async Task TerminateIfUnderWay(
        this DurableTaskClient client, string instanceId, string reason, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is { IsCompleted: false })
        {
            await client.TerminateInstanceAsync(instanceId, reason, cancellationToken);
        }
    }

    // Durable Task refuses to deduplicate by ContinuedAsNew, which no stored instance has.
    private static bool IsDeduplicated(OrchestrationRuntimeStatus status) =>
        !string.Equals(status.ToString(), "ContinuedAsNew", StringComparison.Ordinal);

    private static async Task Start(
        this DurableTaskClient client,
        TaskName orchestrator,
        string instanceId,
        object input,
        OrchestrationRuntimeStatus[] dedupeStatuses,
        CancellationToken cancellationToken)
    {
        try
        {
            var options = new StartOrchestrationOptions(instanceId).WithDedupeStatuses(dedupeStatuses);
            await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, options, cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It is there, which is what was asked for.
        }
    }
}
