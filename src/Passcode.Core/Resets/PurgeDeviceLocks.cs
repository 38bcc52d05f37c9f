using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Policy;

namespace Passcode.Core.Resets;

/// <summary>Forgets the commands that no request under way can be older than.</summary>
public sealed class PurgeDeviceLocks(IDeviceLocks locks, IOptions<PollingOptions> polling, IOptions<ApprovalOptions> approvals, TimeProvider time)
{
    /// <summary>Removes them. A request waits for its device, then for an approval, then for its turn, each until a deadline.</summary>
    public Task<int> Execute(CancellationToken cancellationToken) =>
        locks.RemoveReleased(time.GetUtcNow() - polling.Value.Deadline - approvals.Value.Deadline - polling.Value.Deadline, cancellationToken);
}
