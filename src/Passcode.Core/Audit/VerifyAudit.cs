using Microsoft.Extensions.Logging;
using Passcode.Core.Records;

namespace Passcode.Core.Audit;

/// <summary>
/// Verifies the audit log from its anchor to its end, one entry after the other, and against its checkpoints; then the signature of every record that gives
/// authority.
/// </summary>
public sealed partial class VerifyAudit(
    IAuditRecords records, IAuditCheckpoints checkpoints, ISignedRecords signedRecords, RecordTampering tampering, ILogger<VerifyAudit> logger)
{
    private const int MostInvalid = 100;

    /// <summary>Verifies what the audit log and the records held when this was called. Entries may be appended and old ones removed meanwhile.</summary>
    public async Task<AuditVerdict> Execute(CancellationToken cancellationToken)
    {
        var verdict = await VerifyLog(cancellationToken);
        var invalid = new List<string>();
        await foreach (var subject in signedRecords.FindInvalid(cancellationToken).WithCancellation(cancellationToken))
        {
            await tampering.Report(subject, SignatureState.Invalid, cancellationToken);
            invalid.Add(subject);
            if (invalid.Count == MostInvalid)
            {
                break;
            }
        }

        return invalid.Count == 0 ? verdict : verdict with { InvalidRecords = invalid };
    }

    private async Task<AuditVerdict> VerifyLog(CancellationToken cancellationToken)
    {
        while (true)
        {
            // Before the end of the log is read: no checkpoint is then of a later entry.
            var known = new Dictionary<long, string?>();
            await foreach (var checkpoint in checkpoints.Read(cancellationToken).WithCancellation(cancellationToken))
            {
                if (!checkpoint.IsAuthentic || (known.TryGetValue(checkpoint.Sequence, out var hash) && hash != checkpoint.Hash))
                {
                    var forged = new BrokenLink(checkpoint.Sequence, $"The checkpoint of this entry was not written by Passcode.");
                    Log.Invalid(logger, forged.Sequence, FormattableString.Invariant(forged.Why));
                    return new(0, forged, 0, null);
                }

                known[checkpoint.Sequence] = checkpoint.Hash;
            }

            var span = await records.Span(cancellationToken);
            var verdict = await Verify(span, known, cancellationToken);
            if (verdict.FirstBroken is null || (await records.Span(cancellationToken)).FirstSequence == span.FirstSequence)
            {
                if (verdict.FirstBroken is { } broken)
                {
                    Log.Invalid(logger, broken.Sequence, FormattableString.Invariant(broken.Why));
                }

                return verdict;
            }

            // Entries were removed under the verification, by retention: begin again at the new anchor.
        }
    }

    private async Task<AuditVerdict> Verify(AuditSpan span, Dictionary<long, string?> checkpoints, CancellationToken cancellationToken)
    {
        var (sequence, hash) = (span.FirstSequence - 1, span.RemovedHash);
        if (!span.IsAnchorAuthentic)
        {
            return Broken(span.FirstSequence, $"The start of the log was moved by somebody else.");
        }

        var isRemovalTold = span.FirstSequence == 1 && span.RemovedHash is null;
        await foreach (var record in records.Read(span.FirstSequence, cancellationToken).WithCancellation(cancellationToken))
        {
            if (Fault(record, sequence, hash) is { } why)
            {
                return Broken(sequence + 1, why);
            }

            (sequence, hash) = (record.Sequence, record.Hash);
            if (checkpoints.TryGetValue(sequence, out var expected) && expected != hash)
            {
                return Broken(sequence, $"The hash does not match the checkpoint of this entry: it, or entries before it, were replaced.");
            }

            isRemovalTold |= record.Entry.Type == AuditEventType.AuditLogTruncated && record.Entry.Detail == span.RemovedHash;
            if (sequence == span.LastSequence)
            {
                break;
            }
        }

        if (sequence != span.LastSequence)
        {
            return Broken(sequence + 1, $"The log ends here, but {span.LastSequence} entries were appended.");
        }

        if (checkpoints.Keys.DefaultIfEmpty().Max() is var last && last > sequence)
        {
            return Broken(sequence + 1, $"The log ends here, but there is a checkpoint of entry {last}.");
        }

        if (hash != span.LastHash)
        {
            return Broken(sequence, $"The hash does not match the recorded end of the log.");
        }

        return isRemovalTold
            ? new AuditVerdict(sequence - span.FirstSequence + 1, null, sequence, hash)
            : Broken(span.FirstSequence, $"The entries before it were removed, and the log does not record the removal.");

        AuditVerdict Broken(long at, FormattableString why) => new(Math.Max(0, at - span.FirstSequence), new BrokenLink(at, why), sequence, hash);
    }

    private static FormattableString? Fault(AuditRecord record, long sequence, string? hash) => record switch
    {
        { Hash.Length: 0 } => $"Storage contains a row that is not an audit entry.",
        _ when record.Sequence > sequence + 1 => $"The entry is missing; the next entry has number {record.Sequence}.",
        _ when record.Sequence <= sequence => $"An entry with number {record.Sequence} was inserted here.",
        _ when record.PreviousHash != hash => $"The hash does not match the previous entry: one of the two was changed, or entries between them were removed.",
        { IsWhole: false } => $"The content was changed after the entry was appended.",
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(2102, LogLevel.Error, "The audit log is invalid at entry {Sequence}: {Why}")]
        public static partial void Invalid(ILogger logger, long sequence, string why);
    }
}

/// <summary>What the verification of the audit log found.</summary>
/// <param name="Entries">How many entries were read and found in order.</param>
/// <param name="FirstBroken">The first place that does not follow from what is before it; null when the audit log is whole.</param>
/// <param name="LastSequence">The newest entry that was verified. Kept elsewhere with its hash, it shows a later loss of the audit log's end.</param>
/// <param name="LastHash">Its hash.</param>
public sealed record AuditVerdict(long Entries, BrokenLink? FirstBroken, long LastSequence, string? LastHash)
{
    /// <summary>The records that Passcode did not write, as the audit log names them; at most 100.</summary>
    public IReadOnlyList<string> InvalidRecords { get; init; } = [];

    /// <summary>Whether nothing is broken, and Passcode wrote every record.</summary>
    public bool Whole => FirstBroken is null && InvalidRecords.Count == 0;
}

/// <summary>Where the chain breaks.</summary>
/// <param name="Sequence">The place, counted from 1.</param>
/// <param name="Why">What is wrong there, for a person, not yet in a language.</param>
public sealed record BrokenLink(long Sequence, FormattableString Why);
