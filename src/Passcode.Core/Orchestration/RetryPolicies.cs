using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;

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

/// <summary>
/// An activity that stops when its host does, as Durable Task gives activities no token. It may run twice, also at the same time, and must
/// come to the same end. An exception is retried by <see cref="RetryPolicies"/>; every other result is returned.
/// </summary>
public abstract class ApplicationActivity<TInput, TOutput>(IHostApplicationLifetime host) : TaskActivity<TInput, TOutput>
{
    /// <inheritdoc />
    public sealed override Task<TOutput> RunAsync(TaskActivityContext context, TInput input) => Run(input, host.ApplicationStopping);

    /// <summary>Runs the activity.</summary>
    /// <param name="input">What it is given, never null.</param>
    /// <param name="cancellationToken">Is cancelled when the host stops; what was begun may still take effect.</param>
    public abstract Task<TOutput> Run(TInput input, CancellationToken cancellationToken);
}
