using System.Collections.Concurrent;
using Passcode.Core.Audit;

namespace Passcode.Api.Tests.Drivers;

public sealed class InMemoryTrail : IAuditTrail
{
    private readonly ConcurrentDictionary<string, AuditEntry> _entries = new();

    public IReadOnlyList<AuditEntry> Of(AuditEventType type) => [.. _entries.Values.Where(entry => entry.Type == type)];

    public Task Append(AuditEntry entry, CancellationToken cancellation) => Task.FromResult(_entries.TryAdd(entry.Id, entry));
}
