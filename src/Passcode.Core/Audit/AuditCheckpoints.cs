using Microsoft.Extensions.Logging;

namespace Passcode.Core.Audit;

/// <summary>What the audit log contained at a time, signed and written once, outside the tables: whoever rewrites the log contradicts it.</summary>
/// <param name="Sequence">The entry; 0 for a log without entries.</param>
/// <param name="Hash">The hash of the entry; null for a log without entries.</param>
/// <param name="At">When the checkpoint was written.</param>
/// <param name="IsAuthentic">Whether Passcode wrote it.</param>
public sealed record AuditCheckpoint(long Sequence, string? Hash, DateTimeOffset At, bool IsAuthentic = true)
{
    /// <summary>Each entry whose number is a multiple of this has a checkpoint.</summary>
    public const int Interval = 1000;
}

/// <summary>Where checkpoints are written once and never changed.</summary>
public interface IAuditCheckpoints
{
    /// <summary>Whether <see cref="WriteFirst"/> was ever called.</summary>
    Task<bool> HasFirst(CancellationToken cancellationToken);

    /// <summary>Writes the checkpoint of the first start, unless there is one. Other checkpoints may be older: a timer writes them.</summary>
    Task WriteFirst(AuditCheckpoint checkpoint, CancellationToken cancellationToken);

    /// <summary>Writes the checkpoint of a day, unless there is one.</summary>
    Task WriteDaily(AuditCheckpoint checkpoint, CancellationToken cancellationToken);

    /// <returns>False if there is one.</returns>
    Task<bool> WriteEntry(AuditCheckpoint checkpoint, CancellationToken cancellationToken);

    /// <summary>Reads all checkpoints, in no order. What cannot be read is not authentic.</summary>
    IAsyncEnumerable<AuditCheckpoint> Read(CancellationToken cancellationToken);
}

/// <summary>
/// Writes the checkpoints that are due: one a day, and those of every thousandth entry that a process did not write because it died, or because storage
/// did not respond. A timer calls it; it may run at any time, also twice at once.
/// </summary>
public sealed partial class WriteCheckpoints(IAuditRecords records, IAuditCheckpoints checkpoints, TimeProvider time, ILogger<WriteCheckpoints> logger)
{
    /// <summary>Writes them, and logs the end of the audit log.</summary>
    public async Task Execute(CancellationToken cancellationToken)
    {
        var span = await records.Span(cancellationToken);
        var isNew = true;
        for (var due = span.LastSequence / AuditCheckpoint.Interval * AuditCheckpoint.Interval; isNew && due >= span.FirstSequence; due -= AuditCheckpoint.Interval)
        {
            await foreach (var record in records.Read(due, cancellationToken))
            {
                isNew = record.Sequence == due && await checkpoints.WriteEntry(new(due, record.Hash, time.GetUtcNow()), cancellationToken);
                break;
            }
        }

        await checkpoints.WriteDaily(new(span.LastSequence, span.LastHash, time.GetUtcNow()), cancellationToken);
        Log.Stands(logger, span.LastSequence, span.LastHash);
    }

    private static partial class Log
    {
        [LoggerMessage(2101, LogLevel.Information, "The audit log ends at entry {Sequence} with hash {Hash}")]
        public static partial void Stands(ILogger logger, long sequence, string? hash);
    }
}
