using Passcode.Core.Devices;

namespace Passcode.Core.BulkRuns;

/// <summary>Bulk runs as owners of device locks, each under the name <c>bulk-{id}</c>.</summary>
internal sealed class BulkRunLockOwners(IBulkRuns runs, IBulkTargets targets) : ILockOwners
{
    private const string Prefix = "bulk-";

    public static string NameOf(string runId) => Prefix + runId;

    /// <inheritdoc />
    public bool Include(string owner) => owner.StartsWith(Prefix, StringComparison.Ordinal);

    // A target that waits again keeps its device until it ends.
    /// <inheritdoc />
    public async Task<LockRelease?> FindRelease(string owner, string intuneDeviceId, CancellationToken cancellationToken)
    {
        var targetId = BulkTarget.IdOf(intuneDeviceId);
        if (await runs.Find(owner[Prefix.Length..], cancellationToken) is not { Value: { Shards: > 0 and var shards } run })
        {
            return new(null);
        }

        var target = await targets.Find(run.Id, BulkTarget.ShardOf(targetId, shards), targetId, cancellationToken);
        return !run.HasEnded && target is { Target.HasEnded: false } ? null : new(target?.Target.CommandedAt);
    }
}
