using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Core.Resets;

/// <summary>Holds a device for one reset, or one bulk run, at a time.</summary>
public sealed class DeviceLocking(IDeviceLocks locks, IResetStore resets, IBulkRuns runs, IBulkTargets targets)
{
    /// <summary>Takes the device for a reset, also from a reset that has ended without giving it back (its process died in between).</summary>
    /// <returns>Whether the device is held for this reset now.</returns>
    public async Task<bool> TryHold(string intuneDeviceId, string resetId, CancellationToken cancellationToken)
    {
        var holder = await locks.Acquire(intuneDeviceId, resetId, cancellationToken);
        if (holder != resetId && await HasEnded(holder, intuneDeviceId, cancellationToken))
        {
            holder = await locks.Take(intuneDeviceId, holder, resetId, cancellationToken);
        }

        return holder == resetId;
    }

    /// <summary>Whether a reset that is under way holds the device.</summary>
    public async Task<bool> IsHeld(string intuneDeviceId, CancellationToken cancellationToken) =>
        await locks.Holder(intuneDeviceId, cancellationToken) is { } holder && !await HasEnded(holder, intuneDeviceId, cancellationToken);

    /// <summary>Frees the device if this reset holds it.</summary>
    public Task Release(string intuneDeviceId, string resetId, CancellationToken cancellationToken) =>
        locks.Release(intuneDeviceId, resetId, cancellationToken);

    private async Task<bool> HasEnded(string holder, string intuneDeviceId, CancellationToken cancellationToken) =>
        BulkHold.RunOf(holder) is { } runId
            ? await HasEndedInRun(runId, BulkTarget.IdOf(intuneDeviceId), cancellationToken)
            : await resets.Find(holder, cancellationToken) is not { } stored || stored.Reset.Status.IsTerminal();

    // A queued target has given its device back, or never had it.
    private async Task<bool> HasEndedInRun(string runId, string targetId, CancellationToken cancellationToken) =>
        await runs.Find(runId, cancellationToken) is not { Run: { HasEnded: false, Shards: > 0 and var shards } run }
        || await targets.Find(run.Id, BulkTarget.ShardOf(targetId, shards), targetId, cancellationToken) is not { Target.HasEnded: false };
}
