using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;

namespace Passcode.Core.Orchestration;

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
