using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Drivers;

/// <summary>No device is held, and no API route may hold one.</summary>
public sealed class NoLocks : IDeviceLocks
{
    public Task<string?> FindOwner(string intuneDeviceId, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<StoredLock> Acquire(string intuneDeviceId, string owner, CancellationToken cancellationToken) => throw Refused();

    public Task<StoredLock> Transfer(string intuneDeviceId, string from, string to, DateTimeOffset? commandedAt, CancellationToken cancellationToken) => throw Refused();

    public Task Release(string intuneDeviceId, string owner, DateTimeOffset? commandedAt, CancellationToken cancellationToken) => throw Refused();

    public Task<int> RemoveReleased(DateTimeOffset time, CancellationToken cancellationToken) => throw Refused();

    private static InvalidOperationException Refused() => new("Only the workflow locks devices.");
}
