using Azure;
using Azure.Data.Tables;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>
/// Says of each id in which segment alone its entry may be. An entry is appended to the segment that its id is claimed for and to no other, and
/// a claim moves on only from a closed segment that was found without it: so an id is in the trail once, whoever repeats it and whenever.
/// </summary>
internal sealed class AuditIds(StorageTables tables)
{
    private const string Segment = "Segment";

    /// <summary>Claims an id for the segment being written.</summary>
    /// <returns>The segment that the entry may be in or go to; null when the trail has it already.</returns>
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
                continue; // retention has just removed it
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

    /// <summary>Whether a segment has an entry of this id.</summary>
    public async Task<bool> IsIn(string id, long segment, CancellationToken cancellationToken)
    {
        var table = await tables.Open(AuditTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(AuditTable.Segment(segment), AuditTable.Id(id), ["RowKey"], cancellationToken);
        return found.HasValue;
    }

    /// <summary>Forgets the claim of an id whose segment is being removed.</summary>
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
