using Passcode.Core.Devices;

namespace Passcode.Core.Resets;

/// <summary>Holds a device for one reset at a time.</summary>
public sealed class DeviceHold(IDeviceLocks locks, IResetStore resets)
{
    /// <summary>Takes the device for a reset, also from a reset that has ended without giving it back (its process died in between).</summary>
    /// <returns>Whether the device is held for this reset now.</returns>
    public async Task<bool> TryHold(string intuneDeviceId, string resetId, CancellationToken cancellation)
    {
        var holder = await locks.Acquire(intuneDeviceId, resetId, cancellation);
        if (holder != resetId && await HasEnded(holder, cancellation))
        {
            holder = await locks.Take(intuneDeviceId, holder, resetId, cancellation);
        }

        return holder == resetId;
    }

    /// <summary>Whether a reset that is under way holds the device.</summary>
    public async Task<bool> IsHeld(string intuneDeviceId, CancellationToken cancellation) =>
        await locks.Holder(intuneDeviceId, cancellation) is { } holder && !await HasEnded(holder, cancellation);

    /// <summary>Frees the device if this reset holds it.</summary>
    public Task Release(string intuneDeviceId, string resetId, CancellationToken cancellation) =>
        locks.Release(intuneDeviceId, resetId, cancellation);

    private async Task<bool> HasEnded(string resetId, CancellationToken cancellation) =>
        await resets.Find(resetId, cancellation) is not { } stored || stored.Reset.Status.IsTerminal();
}
