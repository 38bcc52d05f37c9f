using System.Collections.Concurrent;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Tests.Drivers;

public sealed class InMemorySubscriptions : ISubscriptions
{
    private readonly ConcurrentDictionary<string, Subscription> _all = new();

    public Task Add(Subscription subscription, CancellationToken cancellation) => Task.FromResult(_all[subscription.Id] = subscription);

    public Task<Subscription?> Find(string id, CancellationToken cancellation) => Task.FromResult(_all.GetValueOrDefault(id));

    public Task<bool> Remove(string id, CancellationToken cancellation) => Task.FromResult(_all.TryRemove(id, out _));

    public Task<IReadOnlyList<Subscription>> All(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Subscription>>([.. _all.Values]);
}
