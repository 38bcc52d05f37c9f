using System.Globalization;
using System.Runtime.CompilerServices;
using Passcode.Core.Audit;
using Passcode.Core.Records;

namespace Passcode.Testing.Fakes;

/// <summary>The audit log in memory, open to whoever tampers with it.</summary>
internal sealed class FakeAuditLog(Func<Crash> crash) : IAuditLog, IAuditRecords
{
    /// <summary>What storage holds.</summary>
    public List<AuditRecord> Records { get; } = [];

    /// <summary>What the head says; null for what the last record says.</summary>
    public AuditSpan? Claimed { get; set; }

    /// <summary>What every append, span and query fails with.</summary>
    public Exception? Failure { get; set; }

    public IEnumerable<AuditEntry> Entries => Records.Select(record => record.Entry);

    public IReadOnlyList<AuditEntry> OfType(AuditEventType type) => [.. Entries.Where(entry => entry.Type == type)];

    public Task Append(AuditEntry entry, CancellationToken cancellationToken) => crash().Around(() =>
    {
        ThrowFailure();
        lock (Records)
        {
            if (Records.TrueForAll(record => record.Entry.Id != entry.Id))
            {
                Records.Add(AuditRecord.After(Records.Count, Records.LastOrDefault()?.Hash, entry));
            }
        }

        return true;
    });

    public Task<AuditSpan> Span(CancellationToken cancellationToken)
    {
        ThrowFailure();
        return Task.FromResult(Claimed ?? new AuditSpan(1, null, Records.LastOrDefault()?.Sequence ?? 0, Records.LastOrDefault()?.Hash));
    }

    public async IAsyncEnumerable<AuditRecord> Read(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var record in Records.Where(record => record.Sequence >= from || record.Hash.Length == 0))
        {
            yield return record;
        }

        await Task.CompletedTask;
    }

    public Task<long> FirstSince(DateTimeOffset from, CancellationToken cancellationToken) => Task.FromResult(1L);

    public Task<ListPage<AuditRecord>> Query(AuditQuery query, CancellationToken cancellationToken)
    {
        ThrowFailure();
        var matches = Records.AsEnumerable().Reverse()
            .Where(record => record.Sequence < (query.Continuation is { } place ? long.Parse(place, CultureInfo.InvariantCulture) : long.MaxValue)
                && (query.From is null || record.Entry.At >= query.From)
                && (query.To is null || record.Entry.At < query.To)
                && (query.Type is null || record.Entry.Type == query.Type)
                && (query.Actor is null || record.Entry.Actor == query.Actor)
                && (query.Subject is not { } subject || record.Entry.Subject == subject || record.Entry.Subject.StartsWith($"{subject}/", StringComparison.Ordinal))
                && query.Subjects?.Contain(record.Entry.Subject) != false)
            .ToList();
        return Task.FromResult(new ListPage<AuditRecord>([.. matches.Take(query.Size)], matches.Count > query.Size ? matches[query.Size - 1].Sequence.ToString(CultureInfo.InvariantCulture) : null));
    }

    public Task<AuditSpan?> OldestPart(DateTimeOffset before, CancellationToken cancellationToken) => Task.FromResult<AuditSpan?>(null);

    public Task Remove(AuditSpan part, CancellationToken cancellationToken) => throw new NotSupportedException("There is no part to remove.");

    private void ThrowFailure()
    {
        if (Failure is not null)
        {
            throw Failure;
        }
    }
}
