using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Passcode.Core;
using Passcode.Core.Audit;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>Writes entries, their IDs and the head in one transaction, conditional on the version of the head.</summary>
internal sealed class AuditWriter(StorageTables tables, AuditSegments segments, AuditIds ids, IAuditCheckpoints checkpoints, TimeProvider time)
{
    /// <summary>The maximum number of entries in a transaction: the limit is 100 rows, and each entry has two.</summary>
    public const int Largest = 49;

    // Of n processes that write at the same time, one succeeds in each round, so this is sufficient for dozens of processes.
    private const int Rounds = 100;
    private const int LongestPauseMilliseconds = 50;

    /// <summary>Appends entries to the current segment, and completes each call with its result.</summary>
    public async Task Write(IReadOnlyList<AppendCall> calls)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var segment = await segments.Current(CancellationToken.None);
            if (segment.IsOfAnEarlierMonth(time.GetUtcNow()))
            {
                await segments.Close(segment, CancellationToken.None);
                segment = await segments.Refresh(CancellationToken.None);
            }

            var left = await Sort(calls, segment, isFirst: round == 0);
            if (left.Count == 0 || await TryAppend(left, segment))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(Math.Min(LongestPauseMilliseconds, 5 * round) + 1)));
            await segments.Refresh(CancellationToken.None);
        }

        throw Conflict.TooManyConflicts("The audit log head");
    }

    // After a conflict, the log can contain an entry already: written by this process whose response was lost, or by another process that
    // runs the same activity. Or somebody else has written the row of its ID, which is replaced.
    private async Task<List<AppendCall>> Sort(IReadOnlyList<AppendCall> calls, AuditSegment segment, bool isFirst)
    {
        var left = new List<AppendCall>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var call in calls.Where(call => !call.Done.Task.IsCompleted))
        {
            var found = isFirst ? default : await ids.Find(call.Entry.Id, call.Segment, CancellationToken.None);
            call.Replaces = found.Invalid;
            if (found.IsAppended)
            {
                call.Done.SetResult(true);
            }
            else if (call.Segment != segment.First || !known.Add(call.Entry.Id))
            {
                call.Done.SetResult(false); // the caller claims the ID again, and finds the duplicate of this transaction
            }
            else if (left.Count < segment.Room)
            {
                left.Add(call);
            }
            else
            {
                call.Done.SetResult(false);
            }
        }

        return left;
    }

    private async Task<bool> TryAppend(List<AppendCall> calls, AuditSegment segment)
    {
        var table = await tables.Open(AuditTable.Name, CancellationToken.None);
        var after = segment;
        AuditRecord? due = null;
        var rows = new List<TableTransactionAction>();
        foreach (var call in calls)
        {
            var record = AuditRecord.After(after.Last, after.LastHash, call.Entry);
            due = record.Sequence % AuditCheckpoint.Interval == 0 ? record : due;
            rows.Add(new(TableTransactionActionType.Add, AuditRow.From(segment.Partition, record)));
            var id = ids.Row(segment.Partition, record);
            rows.Add(call.Replaces is { } version ? new(TableTransactionActionType.UpdateReplace, id, version) : new(TableTransactionActionType.Add, id));
            after = after with
            {
                Last = record.Sequence,
                LastHash = record.Hash,
                Earliest = after.Earliest < record.Entry.At ? after.Earliest : record.Entry.At,
                Latest = after.Latest > record.Entry.At ? after.Latest : record.Entry.At,
            };
        }

        after = after with { IsClosed = after.Room == 0 };
        try
        {
            var answers = await table.SubmitTransactionAsync(
                [new(TableTransactionActionType.UpdateReplace, after.Row(), segment.Version), .. rows], CancellationToken.None);
            segments.Remember(after with { Version = answers.Value[0].Headers.ETag!.Value });
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }

        foreach (var call in calls)
        {
            call.Done.SetResult(true);
        }

        await WriteCheckpoint(due);
        return true;
    }

    private async Task WriteCheckpoint(AuditRecord? due)
    {
        try
        {
            await (due is null ? Task.CompletedTask : checkpoints.WriteEntry(new(due.Sequence, due.Hash, time.GetUtcNow()), CancellationToken.None));
        }
        catch (StorageUnavailableException)
        {
            // The entry is appended all the same, and the hourly job writes the checkpoint.
        }
    }
}
