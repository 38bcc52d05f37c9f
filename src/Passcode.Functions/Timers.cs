using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Schedules;
using Passcode.Core.Statistics;
using Passcode.Functions.Orchestration;

namespace Passcode.Functions;

/// <summary>The recurring jobs. A job can run late, run twice or fail; the next run continues.</summary>
/// <param name="services">The services of the invocation.</param>
public sealed class Timers(IServiceProvider services)
{
    /// <summary>Restarts resets whose orchestration was lost, and completes expired resets that the device has confirmed since.</summary>
    [Function("ReconcileResets")]
    public Task ReconcileResets([TimerTrigger("0 7 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        services.Bind(client).GetRequiredService<ReconcileResets>().Execute(cancellationToken);

    /// <summary>Restarts bulk runs whose orchestration was lost.</summary>
    [Function("ReconcileBulkRuns")]
    public Task ReconcileBulkRuns([TimerTrigger("0 12 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        services.Bind(client).GetRequiredService<ReconcileBulkRuns>().Execute(cancellationToken);

    /// <summary>Starts the bulk runs of schedules, up to a minute after their time.</summary>
    [Function("RunSchedules")]
    public Task RunSchedules([TimerTrigger("0 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        services.Bind(client).GetRequiredService<RunSchedules>().Execute(cancellationToken);

    /// <summary>Removes expired idempotency keys.</summary>
    [Function("RemoveExpiredKeys")]
    public Task RemoveExpiredKeys([TimerTrigger("0 37 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        services.GetRequiredService<IIdempotencyKeys>().RemoveExpired(services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);

    /// <summary>Removes what device locks remember of commands that no request under way can be older than.</summary>
    [Function("PurgeDeviceLocks")]
    public Task PurgeDeviceLocks([TimerTrigger("0 42 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        services.GetRequiredService<PurgeDeviceLocks>().Execute(cancellationToken);

    /// <summary>Removes resets, bulk runs and counts of outcomes whose retention has passed.</summary>
    [Function("PurgeRecords")]
    public async Task PurgeRecords([TimerTrigger("0 22 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<PurgeResets>().Execute(cancellationToken);
        await services.GetRequiredService<PurgeBulkRuns>().Execute(cancellationToken);
        await services.GetRequiredService<PurgeStatistics>().Execute(cancellationToken);
    }

    /// <summary>Removes dead letters whose retention has passed.</summary>
    [Function("PurgeDeadLetters")]
    public Task PurgeDeadLetters([TimerTrigger("0 47 3 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        services.GetRequiredService<PurgeDeadLetters>().Execute(cancellationToken);

    /// <summary>Deletes the oldest segment of the audit log after its retention, and logs the current end of the log.</summary>
    [Function("PurgeAuditLog")]
    public Task PurgeAuditLog([TimerTrigger("0 57 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        services.GetRequiredService<PurgeAuditLog>().Execute(cancellationToken);

    /// <summary>Records how many approvals are pending.</summary>
    [Function("CountApprovals")]
    public Task CountApprovals([TimerTrigger("0 27 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        services.GetRequiredService<CountApprovals>().Execute(cancellationToken);

    /// <summary>Purges the histories of finished orchestrations.</summary>
    [Function("PurgeHistories")]
    public Task PurgeHistories([TimerTrigger("0 17 3 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        services.Bind(client).GetRequiredService<PurgeHistories>().Execute(cancellationToken);
}
