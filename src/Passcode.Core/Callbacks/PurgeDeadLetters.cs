using Microsoft.Extensions.Options;

namespace Passcode.Core.Callbacks;

/// <summary>Removes dead letters whose time is over. A timer calls it; it may run at any time, also twice at once.</summary>
public sealed class PurgeDeadLetters(IDeadLetters letters, IOptions<CallbackOptions> options, TimeProvider time)
{
    /// <summary>Removes them.</summary>
    public Task Run(CancellationToken cancellationToken) => letters.RemoveBefore(time.GetUtcNow() - options.Value.KeepDeadLetters, cancellationToken);
}
