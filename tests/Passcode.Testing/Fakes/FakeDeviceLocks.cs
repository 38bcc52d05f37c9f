using System.Collections.Concurrent;
using Passcode.Core.Devices;

namespace Passcode.Testing.Fakes;

/// <summary>Device locks in memory.</summary>
internal sealed class FakeDeviceLocks(Func<Crash> crash) : IDeviceLocks
{
    private readonly ConcurrentDictionary<string, string> _holders = new();

    public IReadOnlyDictionary<string, string> Held => _holders;

    /// <summary>How often a lock was asked for, taken over or released.</summary>
    public int Changes { get; private set; }

    public Task<string> Acquire(string intuneDeviceId, string resetId, CancellationToken cancellationToken) =>
        Change(() => _holders.GetOrAdd(intuneDeviceId, resetId));

    public Task<string> Take(string intuneDeviceId, string fromResetId, string resetId, CancellationToken cancellationToken) =>
        Change(() => _holders.TryUpdate(intuneDeviceId, resetId, fromResetId) ? resetId : _holders.GetValueOrDefault(intuneDeviceId, ""));

    public Task Release(string intuneDeviceId, string resetId, CancellationToken cancellationToken) =>
        Change(() => _holders.TryRemove(new(intuneDeviceId, resetId)));

    public Task<string?> Holder(string intuneDeviceId, CancellationToken cancellationToken) =>
        crash().Around(() => _holders.GetValueOrDefault(intuneDeviceId));

    private Task<T> Change<T>(Func<T> effect) => crash().Around(() =>
    {
        Changes++;
        return effect();
    });
}
