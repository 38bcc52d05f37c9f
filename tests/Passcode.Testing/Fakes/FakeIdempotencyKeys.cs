using System.Collections.Concurrent;
using Passcode.Core.Records;

namespace Passcode.Testing.Fakes;

/// <summary>Idempotency keys in memory.</summary>
internal sealed class FakeIdempotencyKeys(Func<Crash> crash) : IIdempotencyKeys
{
    private readonly ConcurrentDictionary<(string Caller, string Key), IdempotencyClaim> _claims = new();

    public IReadOnlyCollection<(string Caller, string Key)> Claimed => [.. _claims.Keys];

    /// <summary>The id of everything that is claimed, for a test in which it must be the same each time.</summary>
    public string? OnlyId { get; set; }

    public Task<IdempotencyClaim> Claim(string caller, string key, IdempotencyClaim claim, DateTimeOffset now, CancellationToken cancellationToken) =>
        crash().Around(() => _claims.AddOrUpdate((caller, key), OnlyId is { } id ? claim with { OwnerId = id } : claim, (_, earlier) => earlier.ExpiresAt < now ? claim : earlier));

    public Task<IdempotencyClaim?> Find(string caller, string key, CancellationToken cancellationToken) =>
        crash().Around(() => _claims.GetValueOrDefault((caller, key)));

    public Task<IdempotencyClaim> Replace(string caller, string key, string from, IdempotencyClaim claim, CancellationToken cancellationToken) =>
        crash().Around(() => _claims.AddOrUpdate((caller, key), claim, (_, existing) => existing.OwnerId == from ? claim : existing));

    public Task<int> RemoveExpired(DateTimeOffset now, CancellationToken cancellationToken) =>
        crash().Around(() => _claims.Count(pair => pair.Value.ExpiresAt < now && _claims.TryRemove(pair)));
}
