using Azure;
using Azure.Data.Tables;
using Passcode.Adapters.Signatures;
using Passcode.Core;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Values in rows of one table, each under its ETag.</summary>
/// <param name="tables">The tables.</param>
/// <param name="tableName">The name of the table.</param>
/// <param name="signatures">Signs the rows; null if they give no authority.</param>
/// <param name="columns">The most columns of a value. More than one only without signatures, which cover one.</param>
internal sealed class VersionedRows<T>(StorageTables tables, string tableName, RowSignatures? signatures = null, int columns = 1)
    where T : class
{
    /// <summary>The column of the value.</summary>
    public const string Record = "Record";

    private const string WriteId = RowSignatures.WriteId;
    private const int LargestPage = 1000; // the limit of Azure Table storage

    /// <summary>Reads a value; null when there is no such row.</summary>
    public async Task<Versioned<T>?> Find(string partition, string row, CancellationToken cancellationToken) =>
        await Read(partition, row, cancellationToken) is { } found ? Stored(found) : null;

    /// <summary>Writes a value on the condition that its version is still the same.</summary>
    /// <param name="partition">The row's partition.</param>
    /// <param name="row">The row.</param>
    /// <param name="value">The value.</param>
    /// <param name="version">The version it was read under; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <param name="companion">A row of the same partition, written in the same transaction.</param>
    /// <returns>What is stored now; null when somebody else wrote since it was read, and nothing was changed.</returns>
    public async Task<Versioned<T>?> TrySave(
        string partition, string row, T value, string? version, CancellationToken cancellationToken, TableEntity? companion = null)
    {
        var table = await tables.Open(tableName, cancellationToken);
        var entity = Entity(partition, row, value);
        try
        {
            var etag = companion is not null ? await Transact(table, entity, version, companion, cancellationToken)
                : version is null ? (await table.AddEntityAsync(entity, cancellationToken)).Headers.ETag
                : (await table.UpdateEntityAsync(entity, new ETag(version), TableUpdateMode.Replace, cancellationToken)).Headers.ETag;
            return new(value, etag!.Value.ToString());
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // The client repeats a write whose answer was lost, and then meets its own. Only the id of the write tells the two apart:
            // two processes that carry out the same activity at the same time write the same change.
            return await Read(partition, row, cancellationToken) is { } found && found.GetString(WriteId) == entity.GetString(WriteId) ? Stored(found) : null;
        }
    }

    /// <summary>Writes a value, whatever is there.</summary>
    public async Task Put(string partition, string row, T value, CancellationToken cancellationToken)
    {
        var table = await tables.Open(tableName, cancellationToken);
        await table.UpsertEntityAsync(Entity(partition, row, value), TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Removes a value, whatever its version.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> Remove(string partition, string row, CancellationToken cancellationToken)
    {
        var table = await tables.Open(tableName, cancellationToken);
        return !(await table.DeleteEntityAsync(partition, row, cancellationToken: cancellationToken)).IsError;
    }

    /// <summary>Removes a value, unless it has changed since it was read.</summary>
    public async Task TryRemove(string partition, string row, string version, CancellationToken cancellationToken)
    {
        var table = await tables.Open(tableName, cancellationToken);
        try
        {
            await table.DeleteEntityAsync(partition, row, new ETag(version), cancellationToken);
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // Changed or removed by another process.
        }
    }

    /// <summary>Reads the values of a partition in the order of their rows, without those that Passcode did not write.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="size">The most values of the page; a page that leaves values out may have fewer.</param>
    /// <param name="after">The row behind which the page begins; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The page, whose continuation is its last row.</returns>
    public async Task<ListPage<T>> List(string partition, int size, string? after, CancellationToken cancellationToken)
    {
        var table = await tables.Open(tableName, cancellationToken);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after ?? ""}");
        var values = new List<T>();
        var last = after;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, Math.Min(size, LargestPage), cancellationToken: cancellationToken))
        {
            if (values.Count == size)
            {
                return new(values, last);
            }

            last = row.RowKey;
            if (Stored(row) is { Signature: SignatureState.Valid, Value: var value })
            {
                values.Add(value);
            }
        }

        return new(values, null);
    }

    private TableEntity Entity(string partition, string row, T value)
    {
        var entity = new TableEntity(partition, row) { [WriteId] = Guid.NewGuid().ToString("N") };
        TableJson.Write(entity, Record, value, columns);
        return signatures?.Sign(tableName, entity, Record) ?? entity;
    }

    private static async Task<ETag?> Transact(TableClient table, TableEntity entity, string? version, TableEntity companion, CancellationToken cancellationToken)
    {
        var answers = await table.SubmitTransactionAsync(
            [
                version is null
                    ? new TableTransactionAction(TableTransactionActionType.Add, entity)
                    : new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, new ETag(version)),
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, companion),
            ],
            cancellationToken);
        return answers.Value[0].Headers.ETag;
    }

    private async Task<TableEntity?> Read(string partition, string row, CancellationToken cancellationToken)
    {
        var table = await tables.Open(tableName, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private Versioned<T> Stored(TableEntity row) => (signatures?.Verify(tableName, row, Record) ?? SignatureState.Valid) switch
    {
        SignatureState.Valid => new(TableJson.Read<T>(row, Record, columns), row.ETag.ToString()),
        var state => new(TableJson.TryRead<T>(row, Record)!, row.ETag.ToString(), state),
    };
}
