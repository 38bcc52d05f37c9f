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
internal sealed class VersionedRows<T>(StorageTables tables, string tableName, RowSignatures? signatures = null)
    where T : class
{
    /// <summary>The column of the value.</summary>
    public const string Record = "Record";

    private const string WriteId = RowSignatures.WriteId;

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
        var writeId = Guid.NewGuid().ToString("N");
        var entity = new TableEntity(partition, row) { [Record] = TableJson.Write(value), [WriteId] = writeId };
        entity = signatures?.Sign(tableName, entity, Record) ?? entity;
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
            return await Read(partition, row, cancellationToken) is { } found && found.GetString(WriteId) == writeId ? Stored(found) : null;
        }
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
        SignatureState.Valid => new(TableJson.Read<T>(row, Record), row.ETag.ToString()),
        var state => new(TableJson.TryRead<T>(row, Record)!, row.ETag.ToString(), state),
    };
}
