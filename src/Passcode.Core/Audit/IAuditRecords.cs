namespace Passcode.Core.Audit;

/// <summary>The trail as it is read, verified and shortened. What writes to it is <see cref="IAuditLog"/>.</summary>
public interface IAuditRecords
{
    /// <summary>What the trail says it holds.</summary>
    Task<AuditSpan> Span(CancellationToken cancellationToken);

    /// <summary>The entries as storage holds them, in their order, in constant memory.</summary>
    /// <param name="from">The place to begin at.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The records; what is no entry comes as a record with an empty hash.</returns>
    IAsyncEnumerable<AuditRecord> Read(long from, CancellationToken cancellationToken);

    /// <summary>The first place whose part of the trail has something from this time on: where an export may begin.</summary>
    Task<long> FirstSince(DateTimeOffset from, CancellationToken cancellationToken);

    /// <summary>Lists, newest first.</summary>
    Task<AuditPage> Query(AuditQuery query, CancellationToken cancellationToken);

    /// <summary>The oldest part of the trail, when all of it is older than a time; null when none is. The part being written never is.</summary>
    Task<AuditSpan?> OldestPart(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Moves the anchor behind a part and removes the part, and what is left of parts removed earlier. May run again.</summary>
    Task Remove(AuditSpan part, CancellationToken cancellationToken);
}
