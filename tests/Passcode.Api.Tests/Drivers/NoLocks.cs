using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Drivers;

/// <summary>No device is held, and no API route may hold one.</summary>
public sealed class NoLocks : IDeviceLocks
{
    public Task<string?> FindOwner(string intuneDeviceId, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<string> Acquire(string intuneDeviceId, string owner, CancellationToken cancellationToken) => throw Refused();

    public Task<string> Transfer(string intuneDeviceId, string from, string to, CancellationToken cancellationToken) => throw Refused();

    public Task Release(string intuneDeviceId, string owner, CancellationToken cancellationToken) => throw Refused();

    private static InvalidOperationException Refused() => new("Only the workflow locks devices.");
}
