using Azure;
using Azure.Data.Tables;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>The standing records, one row each.</summary>
internal sealed class TableStandingRecords(StorageTables tables) : IStandingRecords
{
    private const string Record = "Record";

    /// <inheritdoc />
    public async Task<Standing<T>?> Find<T>(string name, CancellationToken cancellationToken)
        where T : class
    {
        var table = await tables.Open(StandingRecordsTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            StandingRecordsTable.Partition(name), StandingRecordsTable.Row, cancellationToken: cancellationToken);
        return found.HasValue ? new(TableJson.Read<T>(found.Value!, Record), found.Value!.ETag.ToString()) : null;
    }

    /// <inheritdoc />
    public async Task<bool> TrySave<T>(string name, T value, string? version, CancellationToken cancellationToken)
        where T : class
    {
        var table = await tables.Open(StandingRecordsTable.Name, cancellationToken);
        var row = new TableEntity(StandingRecordsTable.Partition(name), StandingRecordsTable.Row) { [Record] = TableJson.Write(value) };
        try
        {
            await (version is null
                ? table.AddEntityAsync(row, cancellationToken)
                : table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellationToken));
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }
}
