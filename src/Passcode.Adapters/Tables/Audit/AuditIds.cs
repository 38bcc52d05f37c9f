using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Passcode.Core;
using Passcode.Core.Audit;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>Assigns each entry ID to one segment. An entry is appended only to the segment that its ID is claimed for, and a claim moves on
/// only from a closed segment that does not contain the entry. Therefore an ID is in the log at most once, however often it is appended.</summary>
/// <remarks>IDs can be predicted. The row of an ID is therefore signed: one that somebody else wrote in advance keeps no entry out of the
/// log.</remarks>
internal sealed class AuditIds(StorageTables tables, IRecordSigner signer)
{
    private const string Segment = "Segment";
    private const string Sequence = "Sequence";
    private const string Hash = "Hash";
    private const string Signature = "Signature";

    /// <summary>Claims an ID for the current segment.</summary>
    /// <returns>The segment that may contain the entry or that it can be appended to; null if the log contains the entry.</returns>
    public async Task<long?> Claim(string id, long segment, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Ids, cancellationToken);
        var row = new TableEntity(AuditTable.IdPartition(id), AuditTable.Claim) { [Segment] = segment };
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            try
            {
                await table.AddEntityAsync(row, cancellationToken);
                return segment;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
            }

            var found = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
            if (!found.HasValue)
            {
                continue; // deleted in the meantime by retention
            }

            var claimed = Value<long>(found.Value!, Segment);
            if ((await Find(id, claimed, cancellationToken)).IsAppended)
            {
                return null;
            }

            // A segment is claimed only after it was started: a later one that does not exist was claimed by somebody else.
            if (claimed == segment || (claimed > segment && await Exists(claimed, cancellationToken)))
            {
                return claimed;
            }

            if (await TryMove(table, row, found.Value!.ETag, cancellationToken))
            {
                return segment;
            }
        }

        throw Conflict.TooManyConflicts("The id of an audit entry");
    }

    /// <summary>Returns whether a segment contains the entry with this ID. The row of the ID alone does not prove it: Passcode must have
    /// written the row, and the entry must be where the row says.</summary>
    public async Task<AuditIdLookup> Find(string id, long segment, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        var (partition, key) = (AuditTable.Segment(segment), AuditTable.Id(id));
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
        if (!found.HasValue)
        {
            return new(false, null);
        }

        var row = found.Value!;
        var (sequence, hash) = (Value<long>(row, Sequence), Value<string>(row, Hash));
        if (signer.Verify(Place(partition, key), "", Content(sequence, hash), Value<string>(row, Signature)) != SignatureState.Valid)
        {
            return new(false, row.ETag);
        }

        var entry = await table.GetEntityIfExistsAsync<TableEntity>(partition, AuditTable.Entry(sequence), cancellationToken: cancellationToken);
        return entry.HasValue && AuditRow.Read(entry.Value!) is { IsWhole: true } record && record.Entry.Id == id && record.Hash == hash
            ? new(true, null)
            : new(false, row.ETag);
    }

    /// <summary>Creates the row of an ID, which is written together with its entry.</summary>
    public TableEntity Row(string partition, AuditRecord record)
    {
        var key = AuditTable.Id(record.Entry.Id);
        return new(partition, key)
        {
            [Sequence] = record.Sequence,
            [Hash] = record.Hash,
            [Signature] = signer.Sign(Place(partition, key), "", Content(record.Sequence, record.Hash)),
        };
    }

    /// <summary>Deletes the claim of an ID whose segment is being deleted.</summary>
    public async Task Forget(string idRow, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Ids, cancellationToken);
        await table.DeleteEntityAsync(AuditTable.IdPartitionOf(idRow), AuditTable.Claim, cancellationToken: cancellationToken);
    }

    private async Task<bool> Exists(long segment, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        return (await table.GetEntityIfExistsAsync<TableEntity>(AuditTable.Segment(segment), AuditTable.Head, ["RowKey"], cancellationToken)).HasValue;
    }

    private static string Place(string partition, string row) => $"{AuditTable.Name}/{partition}/{row}";

    private static string Content(long sequence, string? hash) => string.Create(CultureInfo.InvariantCulture, $"{sequence} {hash}");

    // Somebody else may have written the row, with columns of other types or none.
    private static T? Value<T>(TableEntity row, string column) => row.TryGetValue(column, out var value) && value is T typed ? typed : default;

    private static async Task<bool> TryMove(TableClient table, TableEntity row, ETag version, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }
}

/// <summary>What a segment contains of an ID.</summary>
/// <param name="IsAppended">Whether the segment contains its entry.</param>
/// <param name="Invalid">The version of a row of this ID that stands for no entry; null if there is none.</param>
internal readonly record struct AuditIdLookup(bool IsAppended, ETag? Invalid);
