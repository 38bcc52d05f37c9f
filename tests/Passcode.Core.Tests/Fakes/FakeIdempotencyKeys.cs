using System.Collections.Concurrent;
using Passcode.Core.Resets;

namespace Passcode.Core.Tests.Fakes;

/// <summary>Idempotency keys in memory.</summary>
internal sealed class FakeIdempotencyKeys(Func<Crash> crash) : IIdempotencyKeys
{
    private readonly ConcurrentDictionary<(string, string), IdempotencyClaim> _claims = new();

    public Task<IdempotencyClaim> Claim(string caller, string key, IdempotencyClaim claim, DateTimeOffset now, CancellationToken cancellationToken) =>
        crash().Around(() => _claims.AddOrUpdate((caller, key), claim, (_, earlier) => earlier.ExpiresAt < now ? claim : earlier));

    public Task<int> RemoveExpired(DateTimeOffset now, CancellationToken cancellationToken) =>
        crash().Around(() => _claims.Count(pair => pair.Value.ExpiresAt < now && _claims.TryRemove(pair)));
}
