using Azure;
using Azure.Data.Tables;
using Passcode.Core.Policy;

namespace Passcode.Adapters.Tables;

/// <summary>The standing records, one row each.</summary>
internal sealed class TableStandingRecords(StorageTables tables) : IStandingRecords
{
    private const string Record = "Record";

    /// <inheritdoc />
    public async Task<Standing<T>?> Find<T>(string name, CancellationToken cancellation)
        where T : class
    {
        var table = await tables.Open(StandingRecordsTable.Name, cancellation);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            StandingRecordsTable.Partition(name), StandingRecordsTable.Row, cancellationToken: cancellation);
        return found.HasValue ? new(TableJson.Read<T>(found.Value!, Record), found.Value!.ETag.ToString()) : null;
    }

    /// <inheritdoc />
    public async Task<bool> TrySave<T>(string name, T value, string? version, CancellationToken cancellation)
        where T : class
    {
        var table = await tables.Open(StandingRecordsTable.Name, cancellation);
        var row = new TableEntity(StandingRecordsTable.Partition(name), StandingRecordsTable.Row) { [Record] = TableJson.Write(value) };
        try
        {
            await (version is null
                ? table.AddEntityAsync(row, cancellation)
                : table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellation));
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }
}
