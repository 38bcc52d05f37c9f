using System.Collections.Concurrent;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Tests.Drivers;

public sealed class InMemorySubscriptions : ISubscriptions
{
    private readonly ConcurrentDictionary<string, Subscription> _all = new();

    public Task Add(Subscription subscription, CancellationToken cancellationToken) => Task.FromResult(_all[subscription.Id] = subscription);

    public Task<Subscription?> Find(string id, CancellationToken cancellationToken) => Task.FromResult(_all.GetValueOrDefault(id));

    public Task<bool> Remove(string id, CancellationToken cancellationToken) => Task.FromResult(_all.TryRemove(id, out _));

    public Task<IReadOnlyList<Subscription>> All(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Subscription>>([.. _all.Values]);
}
