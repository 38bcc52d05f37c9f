using System.Collections.Concurrent;
using Passcode.Core.Records;

namespace Passcode.Api.Tests.Drivers;

public sealed class InMemoryKeys : IIdempotencyKeys
{
    private readonly ConcurrentDictionary<(string Caller, string Key), IdempotencyClaim> _claims = new();

    public IReadOnlyCollection<(string Caller, string Key)> Claimed => [.. _claims.Keys];

    public Task<IdempotencyClaim> Claim(string caller, string key, IdempotencyClaim claim, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult(_claims.GetOrAdd((caller, key), claim));

    public Task<IdempotencyClaim> Replace(string caller, string key, string from, IdempotencyClaim claim, CancellationToken cancellationToken) =>
        Task.FromResult(_claims.AddOrUpdate((caller, key), claim, (_, standing) => standing.ResetId == from ? claim : standing));

    public Task<int> RemoveExpired(DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A timer removes expired keys, never the API.");
}
