using System.Collections.Concurrent;
using Passcode.Core.Audit;

namespace Passcode.Core.Tests.Fakes;

/// <summary>An audit trail in memory, which holds each id once.</summary>
internal sealed class FakeTrail(Func<Crash> crash) : IAuditTrail
{
    private readonly ConcurrentDictionary<string, AuditEntry> _entries = new();

    public IEnumerable<AuditEntry> Entries => _entries.Values;

    public Task Append(AuditEntry entry, CancellationToken cancellation) => crash().Around(() => _entries.TryAdd(entry.Id, entry));

    /// <summary>The entries of a type.</summary>
    public IReadOnlyList<AuditEntry> Of(AuditEventType type) => [.. _entries.Values.Where(entry => entry.Type == type)];
}
