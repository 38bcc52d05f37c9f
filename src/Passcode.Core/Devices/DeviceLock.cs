namespace Passcode.Core.Devices;

/// <summary>Locks a device for one reset, or one bulk run, at a time.</summary>
public sealed class DeviceLock(IDeviceLocks locks, IEnumerable<ILockOwners> owners)
{
    /// <summary>Acquires the lock of a device, also from an owner that has ended without releasing it because its process died.</summary>
    /// <returns>Whether the owner has the lock now.</returns>
    public async Task<bool> TryAcquire(string intuneDeviceId, string owner, CancellationToken cancellationToken)
    {
        var current = await locks.Acquire(intuneDeviceId, owner, cancellationToken);
        if (current != owner && await HasReleased(current, intuneDeviceId, cancellationToken))
        {
            current = await locks.Transfer(intuneDeviceId, current, owner, cancellationToken);
        }

        return current == owner;
    }

    /// <summary>Whether an owner that has not ended has the lock.</summary>
    public async Task<bool> IsLocked(string intuneDeviceId, CancellationToken cancellationToken) =>
        await locks.FindOwner(intuneDeviceId, cancellationToken) is { } owner && !await HasReleased(owner, intuneDeviceId, cancellationToken);

    /// <summary>Releases the lock if this owner has it.</summary>
    public Task Release(string intuneDeviceId, string owner, CancellationToken cancellationToken) =>
        locks.Release(intuneDeviceId, owner, cancellationToken);

    private Task<bool> HasReleased(string owner, string intuneDeviceId, CancellationToken cancellationToken) =>
        owners.Single(kind => kind.Include(owner)).HasReleased(owner, intuneDeviceId, cancellationToken);
}

/// <summary>The owners of one kind, resets or bulk runs. Their ids tell the kinds apart.</summary>
public interface ILockOwners
{
    /// <summary>Whether an owner is of this kind.</summary>
    bool Include(string owner);

    /// <summary>Whether an owner does not need the lock of a device any more: it has ended, or it does not exist.</summary>
    Task<bool> HasReleased(string owner, string intuneDeviceId, CancellationToken cancellationToken);
}

/// <summary>Where locks are stored, one for each device.</summary>
public interface IDeviceLocks
{
    /// <summary>Acquires the lock if it is free.</summary>
    /// <returns>The owner now: the caller, or another.</returns>
    Task<string> Acquire(string intuneDeviceId, string owner, CancellationToken cancellationToken);

    /// <summary>Transfers the lock, if the first owner still has it.</summary>
    /// <returns>The owner now.</returns>
    Task<string> Transfer(string intuneDeviceId, string from, string to, CancellationToken cancellationToken);

    /// <summary>Releases the lock if this owner has it.</summary>
    Task Release(string intuneDeviceId, string owner, CancellationToken cancellationToken);

    /// <summary>The owner; null when the lock is free.</summary>
    Task<string?> FindOwner(string intuneDeviceId, CancellationToken cancellationToken);
}
