using System.Runtime.CompilerServices;
using Passcode.Core.Devices;

namespace Passcode.Testing.Fakes;

/// <summary>Device locks in memory.</summary>
internal sealed class FakeDeviceLocks(Func<Crash> crash) : IDeviceLocks
{
    private readonly Dictionary<string, DeviceLockState> _locks = [];

    public IReadOnlyDictionary<string, string> Held
    {
        get
        {
            lock (_locks)
            {
                return _locks.Where(pair => pair.Value.Owner.Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value.Owner);
            }
        }
    }

    /// <summary>How often a lock was asked for, transferred or released.</summary>
    public int Changes { get; private set; }

    public Task<DeviceLockState> Acquire(string intuneDeviceId, string owner, CancellationToken cancellationToken) =>
        Change(intuneDeviceId, stored => stored is { Owner.Length: > 0 } ? stored : new(owner, stored?.CommandedAt));

    public Task<DeviceLockState> Transfer(string intuneDeviceId, string from, string to, DateTimeOffset? commandedAt, CancellationToken cancellationToken) =>
        Change(intuneDeviceId, stored => stored?.Owner == from ? new(to, commandedAt ?? stored.CommandedAt) : stored ?? new(to));

    public Task Release(string intuneDeviceId, string owner, DateTimeOffset? commandedAt, CancellationToken cancellationToken) =>
        Change(intuneDeviceId, stored => stored?.Owner == owner ? new("", commandedAt ?? stored.CommandedAt) : stored ?? new(""));

    public Task<string?> FindOwner(string intuneDeviceId, CancellationToken cancellationToken) =>
        crash().Around(() => Held.GetValueOrDefault(intuneDeviceId));

    public async IAsyncEnumerable<string> Locked([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var device in await crash().Around(() => Held.Keys))
        {
            yield return device;
        }
    }

    public Task<int> RemoveReleased(DateTimeOffset time, CancellationToken cancellationToken) => crash().Around(() =>
    {
        lock (_locks)
        {
            return _locks.Count(pair => pair.Value is { Owner: "" } free && free.CommandedAt < time && _locks.Remove(pair.Key));
        }
    });

    private Task<DeviceLockState> Change(string intuneDeviceId, Func<DeviceLockState?, DeviceLockState> change) => crash().Around(() =>
    {
        lock (_locks)
        {
            Changes++;
            return _locks[intuneDeviceId] = change(_locks.GetValueOrDefault(intuneDeviceId));
        }
    });
}
