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
/// An activity that stops soon after its host does, as Durable Task gives activities no token. It may run twice, also at the same time, and must
/// come to the same end. An exception is retried by <see cref="RetryPolicies"/>; every other result is returned.
/// </summary>
public abstract class ApplicationActivity<TInput, TOutput>(IHostApplicationLifetime host, TimeProvider? time = null) : TaskActivity<TInput, TOutput>
{
    // Most activities end within it. To cut a command off costs the settle time, until it is known that it was not executed.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public sealed override async Task<TOutput> RunAsync(TaskActivityContext context, TInput input)
    {
        using var stopping = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time ?? TimeProvider.System);
        await using var registration = host.ApplicationStopping.Register(() => stopping.CancelAfter(Grace));
        try
        {
            return await Execute(input, stopping.Token);
        }
        catch (RecordNotAuthenticException refused)
        {
            return await Refuse(input, refused, stopping.Token) ?? throw new RecordNotAuthenticException(refused.Message, refused);
        }
    }

    /// <summary>Runs the activity.</summary>
    /// <param name="input">What it is given, never null.</param>
    /// <param name="cancellationToken">Is cancelled a second after the host begins to stop; what was begun may still take effect.</param>
    public abstract Task<TOutput> Execute(TInput input, CancellationToken cancellationToken);

    /// <summary>Says how it goes on when a record is not authentic; null to fail, and so to be retried.</summary>
    protected virtual Task<TOutput?> Refuse(TInput input, RecordNotAuthenticException refused, CancellationToken cancellationToken) => Task.FromResult<TOutput?>(default);
}
