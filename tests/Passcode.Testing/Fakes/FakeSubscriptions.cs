using System.Collections.Concurrent;
using Passcode.Core.Callbacks;

namespace Passcode.Testing.Fakes;

/// <summary>Subscriptions in memory.</summary>
internal sealed class FakeSubscriptions(Func<Crash> crash) : ISubscriptions
{
    private readonly ConcurrentDictionary<string, Subscription> _all = new();

    /// <summary>How often all were read.</summary>
    public int Reads { get; private set; }

    public ICollection<string> Ids => _all.Keys;

    /// <summary>What each addition waits for.</summary>
    public Func<Task> Adding { get; set; } = () => Task.CompletedTask;

    public async Task Add(Subscription subscription, CancellationToken cancellationToken)
    {
        await Adding();
        await crash().Around(() => _all[subscription.Id] = subscription);
    }

    public Task<Subscription?> Find(string id, CancellationToken cancellationToken) => crash().Around(() => _all.GetValueOrDefault(id));

    public Task<Subscription?> Renew(string id, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        crash().Around(() => _all.TryGetValue(id, out var found) ? _all[id] = found with { ExpiresAt = expiresAt } : null);

    public Task<bool> Remove(string id, CancellationToken cancellationToken) => crash().Around(() => _all.TryRemove(id, out _));

    public Task RemoveExpired(string id, DateTimeOffset now, CancellationToken cancellationToken) =>
        crash().Around(() => _all.TryGetValue(id, out var found) && found.ExpiresAt <= now && _all.TryRemove(new(id, found)));

    public Task<IReadOnlyList<Subscription>> All(CancellationToken cancellationToken) => crash().Around<IReadOnlyList<Subscription>>(() =>
    {
        Reads++;
        return [.. _all.Values];
    });
}
