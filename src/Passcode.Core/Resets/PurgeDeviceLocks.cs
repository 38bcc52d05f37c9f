using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Policy;

namespace Passcode.Core.Resets;

/// <summary>Forgets the commands that no request under way can be older than.</summary>
public sealed class PurgeDeviceLocks(IDeviceLocks locks, IOptions<PollingOptions> polling, IOptions<ApprovalOptions> approvals, TimeProvider time)
{
    public Task<int> Execute(CancellationToken cancellationToken) =>
        locks.RemoveReleased(time.GetUtcNow() - polling.Value.LongestLife(approvals.Value), cancellationToken);
}
