using Microsoft.Extensions.Options;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// Removes ended resets whose retention is over, the oldest first. A timer calls it; it may run at any time, also twice at once, and goes on where a process
/// stopped. The audit log has its own retention.
/// </summary>
public sealed class PurgeResets(IResetStore store, IOptions<RetentionOptions> options, TimeProvider time)
{
    /// <summary>Removes them. Stops after some minutes; the next call goes on.</summary>
    public async Task Execute(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await foreach (var listed in store.ReadBefore(DateOnly.FromDateTime((now - options.Value.Resets).UtcDateTime), cancellationToken))
        {
            // An ended reset stays ended. One that is listed as under way may have ended, and one without a record was never accepted.
            if (listed.Status.IsTerminal() || (await store.FindUnverified(listed.Id, cancellationToken))?.Value.Status.IsTerminal() != false)
            {
                await store.Remove(listed, cancellationToken);
            }

            if (time.GetUtcNow() > now + RetentionOptions.PurgeFor)
            {
                return;
            }
        }
    }
}
