using System.Runtime.CompilerServices;
using Passcode.Core.Audit;

namespace Passcode.Core.Tests.Fakes;

/// <summary>The audit trail in memory, open to whoever tampers with it.</summary>
internal sealed class FakeAuditTrail(Func<Crash> crash) : IAuditLog, IAuditRecords
{
    /// <summary>What storage holds.</summary>
    public List<AuditRecord> Records { get; } = [];

    /// <summary>What the head says; null for what the last record says.</summary>
    public AuditSpan? Claimed { get; set; }

    public IEnumerable<AuditEntry> Entries => Records.Select(record => record.Entry);

    public Task Append(AuditEntry entry, CancellationToken cancellationToken) => crash().Around(() =>
    {
        lock (Records)
        {
            if (Records.TrueForAll(record => record.Entry.Id != entry.Id))
            {
                Records.Add(AuditRecord.After(Records.Count, Records.LastOrDefault()?.Hash, entry));
            }
        }

        return true;
    });

    public Task<AuditSpan> Span(CancellationToken cancellationToken) =>
        Task.FromResult(Claimed ?? new AuditSpan(1, null, Records.LastOrDefault()?.Sequence ?? 0, Records.LastOrDefault()?.Hash));

    public async IAsyncEnumerable<AuditRecord> Read(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var record in Records.Where(record => record.Sequence >= from || record.Hash.Length == 0))
        {
            yield return record;
        }

        await Task.CompletedTask;
    }

    public Task<long> FirstSince(DateTimeOffset from, CancellationToken cancellationToken) => Task.FromResult(1L);

    public Task<AuditPage> Query(AuditQuery query, CancellationToken cancellationToken) => throw new NotSupportedException("No rule asks for pages.");

    public Task<AuditSpan?> OldestPart(DateTimeOffset before, CancellationToken cancellationToken) => Task.FromResult<AuditSpan?>(null);

    public Task Remove(AuditSpan part, CancellationToken cancellationToken) => throw new NotSupportedException("There is no part to remove.");
}
