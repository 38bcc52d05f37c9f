namespace Passcode.Core.Devices;

/// <summary>Locks a device for one reset, or one bulk run, at a time, and remembers when the last of them sent its command.</summary>
public sealed class DeviceLock(IDeviceLocks locks, IEnumerable<ILockOwners> owners)
{
    /// <summary>Acquires the lock of a device, also from an owner that has ended without releasing it because its process died.</summary>
    public async Task<LockResult> TryAcquire(string intuneDeviceId, string owner, CancellationToken cancellationToken)
    {
        var current = await locks.Acquire(intuneDeviceId, owner, cancellationToken);
        if (current.Owner != owner && await FindRelease(current.Owner, intuneDeviceId, cancellationToken) is { } release)
        {
            current = await locks.Transfer(intuneDeviceId, current.Owner, owner, release.CommandedAt, cancellationToken);
        }

        return new(current.Owner == owner, current.CommandedAt);
    }

    /// <summary>Whether an owner that has not ended has the lock.</summary>
    public async Task<bool> IsLocked(string intuneDeviceId, CancellationToken cancellationToken) =>
        await locks.FindOwner(intuneDeviceId, cancellationToken) is { } owner && await FindRelease(owner, intuneDeviceId, cancellationToken) is null;

    /// <summary>The devices that any owner has locked now, whether it has ended or not; see <see cref="IsLocked"/>. Reads the locks in pages, not one by one.</summary>
    internal async Task<TextSet> Locked(CancellationToken cancellationToken)
    {
        var locked = new TextSet([]);
        await foreach (var device in locks.Locked(cancellationToken))
        {
            locked.Add(device);
        }

        return locked;
    }

    /// <summary>Releases the lock if this owner has it.</summary>
    /// <param name="intuneDeviceId">The device.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="commandedAt">When the owner sent a command that took effect or may have; null when it sent none.</param>
    /// <param name="cancellationToken">Cancels the wait; the lock may already be released.</param>
    public Task Release(string intuneDeviceId, string owner, DateTimeOffset? commandedAt, CancellationToken cancellationToken) =>
        locks.Release(intuneDeviceId, owner, commandedAt, cancellationToken);

    private Task<LockRelease?> FindRelease(string owner, string intuneDeviceId, CancellationToken cancellationToken) =>
        owners.Single(kind => kind.Include(owner)).FindRelease(owner, intuneDeviceId, cancellationToken);
}

/// <summary>Whether a lock was acquired.</summary>
/// <param name="IsAcquired">Whether the owner has it now.</param>
/// <param name="CommandedAt">When an earlier owner sent the device's latest command, as far as that is remembered.</param>
public sealed record LockResult(bool IsAcquired, DateTimeOffset? CommandedAt);

/// <summary>The owners of one kind, resets or bulk runs. Their ids tell the kinds apart.</summary>
public interface ILockOwners
{
    /// <summary>Whether an owner is of this kind.</summary>
    bool Include(string owner);

    /// <summary>Finds what an owner leaves that does not need the lock of a device any more: it has ended, or it does not exist.</summary>
    /// <returns>Null while the owner needs the lock.</returns>
    Task<LockRelease?> FindRelease(string owner, string intuneDeviceId, CancellationToken cancellationToken);
}

/// <summary>What an owner of a lock leaves.</summary>
/// <param name="CommandedAt">When it sent a command that took effect or may have; null when it sent none.</param>
public sealed record LockRelease(DateTimeOffset? CommandedAt);

/// <summary>Where locks are stored, one for each device.</summary>
public interface IDeviceLocks
{
    /// <summary>Acquires the lock if it is free.</summary>
    /// <returns>The lock now: the caller's, or another's.</returns>
    Task<DeviceLockState> Acquire(string intuneDeviceId, string owner, CancellationToken cancellationToken);

    /// <summary>Transfers the lock, if the first owner still has it.</summary>
    /// <param name="intuneDeviceId">The device.</param>
    /// <param name="from">The first owner.</param>
    /// <param name="to">The new owner.</param>
    /// <param name="commandedAt">When the first owner sent its command; null when it sent none.</param>
    /// <param name="cancellationToken">Cancels the wait; the lock may already be transferred.</param>
    /// <returns>The lock now.</returns>
    Task<DeviceLockState> Transfer(string intuneDeviceId, string from, string to, DateTimeOffset? commandedAt, CancellationToken cancellationToken);

    /// <summary>Releases the lock if this owner has it. The time of the latest command stays.</summary>
    /// <param name="intuneDeviceId">The device.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="commandedAt">When it sent its command; null when it sent none.</param>
    /// <param name="cancellationToken">Cancels the wait; the lock may already be released.</param>
    Task Release(string intuneDeviceId, string owner, DateTimeOffset? commandedAt, CancellationToken cancellationToken);

    /// <summary>The owner; null when the lock is free.</summary>
    Task<string?> FindOwner(string intuneDeviceId, CancellationToken cancellationToken);

    /// <summary>Lists the devices that have an owner, in any order.</summary>
    IAsyncEnumerable<string> Locked(CancellationToken cancellationToken);

    /// <summary>Forgets the commands of free devices that were sent before <paramref name="time"/>.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveReleased(DateTimeOffset time, CancellationToken cancellationToken);
}

/// <summary>A lock as it is stored.</summary>
/// <param name="Owner">Who has it.</param>
/// <param name="CommandedAt">When an earlier owner sent the device's latest command; null when none is remembered.</param>
public sealed record DeviceLockState(string Owner, DateTimeOffset? CommandedAt = null);
