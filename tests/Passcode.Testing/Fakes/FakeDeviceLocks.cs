using System.Collections.Concurrent;
using Passcode.Core.Devices;

namespace Passcode.Testing.Fakes;

/// <summary>Device locks in memory.</summary>
internal sealed class FakeDeviceLocks(Func<Crash> crash) : IDeviceLocks
{
    private readonly ConcurrentDictionary<string, string> _owners = new();

    public IReadOnlyDictionary<string, string> Held => _owners;

    /// <summary>How often a lock was asked for, transferred or released.</summary>
    public int Changes { get; private set; }

    public Task<string> Acquire(string intuneDeviceId, string owner, CancellationToken cancellationToken) =>
        Change(() => _owners.GetOrAdd(intuneDeviceId, owner));

    public Task<string> Transfer(string intuneDeviceId, string from, string to, CancellationToken cancellationToken) =>
        Change(() => _owners.TryUpdate(intuneDeviceId, to, from) ? to : _owners.GetValueOrDefault(intuneDeviceId, ""));

    public Task Release(string intuneDeviceId, string owner, CancellationToken cancellationToken) =>
        Change(() => _owners.TryRemove(new(intuneDeviceId, owner)));

    public Task<string?> FindOwner(string intuneDeviceId, CancellationToken cancellationToken) =>
        crash().Around(() => _owners.GetValueOrDefault(intuneDeviceId));

    private Task<T> Change<T>(Func<T> effect) => crash().Around(() =>
    {
        Changes++;
        return effect();
    });
}
