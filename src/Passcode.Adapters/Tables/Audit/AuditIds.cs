using Azure;
using Azure.Data.Tables;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>Assigns each entry ID to one segment. An entry is appended only to the segment that its ID is claimed for, and a claim moves on
/// only from a closed segment that does not contain the entry. Therefore an ID is in the log at most once, however often it is
/// appended.</summary>
internal sealed class AuditIds(StorageTables tables)
{
    private const string Segment = "Segment";

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

            var claimed = found.Value!.GetInt64(Segment)!.Value;
            if (await IsIn(id, claimed, cancellationToken))
            {
                return null;
            }

            if (claimed >= segment || await TryMove(table, row, found.Value.ETag, cancellationToken))
            {
                return Math.Max(claimed, segment);
            }
        }

        throw Conflict.TooManyConflicts("The id of an audit entry");
    }

    /// <summary>Returns whether a segment contains an entry with this ID.</summary>
    public async Task<bool> IsIn(string id, long segment, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(AuditTable.Segment(segment), AuditTable.Id(id), ["RowKey"], cancellationToken);
        return found.HasValue;
    }

    /// <summary>Deletes the claim of an ID whose segment is being deleted.</summary>
    public async Task Forget(string idRow, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Ids, cancellationToken);
        await table.DeleteEntityAsync(AuditTable.IdPartitionOf(idRow), AuditTable.Claim, cancellationToken: cancellationToken);
    }

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
