using System.Collections.Concurrent;
using Passcode.Core.Devices;

namespace Passcode.Core.Tests.Fakes;

/// <summary>Device locks in memory.</summary>
internal sealed class FakeDeviceLocks(Func<Crash> crash) : IDeviceLocks
{
    private readonly ConcurrentDictionary<string, string> _owners = new();

    public IReadOnlyDictionary<string, string> Held => _owners;

    public Task<string> Acquire(string intuneDeviceId, string owner, CancellationToken cancellationToken) =>
        crash().Around(() => _owners.GetOrAdd(intuneDeviceId, owner));

    public Task<string> Transfer(string intuneDeviceId, string from, string to, CancellationToken cancellationToken) =>
        crash().Around(() => _owners.TryUpdate(intuneDeviceId, to, from) ? to : _owners.GetValueOrDefault(intuneDeviceId, ""));

    public Task Release(string intuneDeviceId, string owner, CancellationToken cancellationToken) =>
        crash().Around(() => _owners.TryRemove(new(intuneDeviceId, owner)));

    public Task<string?> FindOwner(string intuneDeviceId, CancellationToken cancellationToken) =>
        crash().Around(() => _owners.GetValueOrDefault(intuneDeviceId));
}
