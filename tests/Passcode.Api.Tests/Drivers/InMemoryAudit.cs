using System.Runtime.CompilerServices;
using Passcode.Core;
using Passcode.Core.Audit;

namespace Passcode.Api.Tests.Drivers;

/// <summary>The audit trail in memory.</summary>
public sealed class InMemoryAudit : IAuditLog, IAuditRecords
{
    public List<AuditRecord> Records { get; } = [];

    public bool IsDown { get; set; }

    public Task Append(AuditEntry entry, CancellationToken cancellationToken)
    {
        ThrowIfDown();
        lock (Records)
        {
            if (Records.TrueForAll(record => record.Entry.Id != entry.Id))
            {
                Records.Add(AuditRecord.After(Records.Count, Records.LastOrDefault()?.Hash, entry));
            }
        }

        return Task.CompletedTask;
    }

    public Task<AuditSpan> Span(CancellationToken cancellationToken)
    {
        ThrowIfDown();
        return Task.FromResult(new AuditSpan(1, null, Records.Count, Records.LastOrDefault()?.Hash));
    }

    public async IAsyncEnumerable<AuditRecord> Read(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var record in Records.Where(record => record.Sequence >= from))
        {
            await Task.Yield();
            yield return record;
        }
    }

    public Task<long> FirstSince(DateTimeOffset from, CancellationToken cancellationToken) => Task.FromResult(1L);

    public Task<AuditPage> Query(AuditQuery query, CancellationToken cancellationToken)
    {
        ThrowIfDown();
        var all = Records.AsEnumerable().Reverse()
            .Where(record => record.Sequence < (query.Before ?? long.MaxValue)
                && (query.From is null || record.Entry.At >= query.From)
                && (query.To is null || record.Entry.At < query.To)
                && (query.Type is null || record.Entry.Type == query.Type)
                && (query.Actor is null || record.Entry.Actor == query.Actor))
            .ToList();
        return Task.FromResult(new AuditPage([.. all.Take(query.Size)], all.Count > query.Size ? all[query.Size - 1].Sequence : null));
    }

    public Task<AuditSpan?> OldestPart(DateTimeOffset before, CancellationToken cancellationToken) => throw new InvalidOperationException("A timer asks for it, never the API.");

    public Task Remove(AuditSpan part, CancellationToken cancellationToken) => throw new InvalidOperationException("A timer removes, never the API.");

    private void ThrowIfDown()
    {
        if (IsDown)
        {
            throw new StorageUnavailableException("The table does not answer.");
        }
    }
}
