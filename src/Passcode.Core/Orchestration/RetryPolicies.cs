using Microsoft.DurableTask;

namespace Passcode.Core.Orchestration;

/// <summary>How activities are retried.</summary>
internal static class RetryPolicies
{
    /// <summary>
    /// For faults that pass, such as busy storage or a process that shuts down: 1 s, 2 s, 4 s … 60 s, 100 attempts, which outlasts an outage
    /// of an hour and a half. Reconciliation restarts what outlasts that.
    /// </summary>
    public static TaskOptions Transient { get; } = TaskOptions.FromRetryPolicy(
        new RetryPolicy(100, TimeSpan.FromSeconds(1), 2, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan));
}
