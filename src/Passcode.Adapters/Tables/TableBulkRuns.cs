using Azure;
using Azure.Data.Tables;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>The records of bulk runs with their timelines, and their listing.</summary>
internal sealed class TableBulkRuns(StorageTables tables) : IBulkRuns
{
    private const string Record = "Record";
    private const string Event = "Event";
    private const string WriteId = "WriteId";
    private const string RunId = "RunId";
    private const int IdLength = 32;

    /// <inheritdoc />
    public async Task<StoredBulkRun?> Find(string id, CancellationToken cancellationToken) =>
        await Read(id, cancellationToken) is { } row ? Stored(row) : null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkRunsTable.Name, cancellationToken);
        var (partition, first, after) = (BulkRunsTable.Partition(id), BulkRunsTable.FirstEvent, BulkRunsTable.AfterLastEvent);
        var timeline = new List<TimelineEvent>();
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {after}"),
            select: [Event],
            cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            timeline.Add(TableJson.Read<TimelineEvent>(row, Event));
        }

        return timeline;
    }

    /// <inheritdoc />
    public async Task<StoredBulkRun?> TrySave(BulkRun run, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        var latest = run.LastEvent ?? throw new ArgumentException("A run without a timeline entry cannot be saved.", nameof(run));
        var table = await tables.Open(BulkRunsTable.Name, cancellationToken);
        var partition = BulkRunsTable.Partition(run.Id);
        var writeId = Guid.NewGuid().ToString("N");
        var record = new TableEntity(partition, BulkRunsTable.Record) { [Record] = TableJson.Write(run), [WriteId] = writeId };
        var entry = new TableEntity(partition, BulkRunsTable.Event(latest.Sequence)) { [Event] = TableJson.Write(latest) };
        try
        {
            var answers = await table.SubmitTransactionAsync(
                [
                    version is null
                        ? new TableTransactionAction(TableTransactionActionType.Add, record)
                        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, record, new ETag(version)),
                    new TableTransactionAction(TableTransactionActionType.UpsertReplace, entry), // stored already when only counts changed
                ],
                cancellationToken);
            return new StoredBulkRun(run, answers.Value[0].Headers.ETag!.Value.ToString());
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // The client repeats a write whose answer was lost, and then meets its own: only the id of the write tells.
            return await Read(run.Id, cancellationToken) is { } row && row.GetString(WriteId) == writeId ? Stored(row) : null;
        }
    }

    /// <inheritdoc />
    public async Task List(string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkRunsTable.Name, cancellationToken);
        var row = new TableEntity(BulkRunsTable.Listing, BulkRunsTable.Listed(id)) { [RunId] = id };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<BulkRunPage> Query(int size, string? continuation, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        var table = await tables.Open(BulkRunsTable.Name, cancellationToken);
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {BulkRunsTable.Listing} and RowKey gt {After(continuation)}"),
            size + 1, // to see whether there are more
            [RunId],
            cancellationToken);
        await foreach (var row in rows)
        {
            ids.Add(row.GetString(RunId));
            if (ids.Count > size)
            {
                break;
            }
        }

        // One that is listed and not recorded was never accepted.
        var runs = await Task.WhenAll(ids.Take(size).Select(id => Find(id, cancellationToken)));
        return new([.. runs.OfType<StoredBulkRun>().Select(stored => stored.Run)], ids.Count > size ? ids[size - 1] : null);
    }

    private static string After(string? continuation) => continuation switch
    {
        null => "",
        { Length: IdLength } id when id.All(char.IsAsciiHexDigitLower) => BulkRunsTable.Listed(id),
        _ => throw new FormatException("The continuation is not one that this listing gave."),
    };

    private async Task<TableEntity?> Read(string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(BulkRunsTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            BulkRunsTable.Partition(id), BulkRunsTable.Record, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static StoredBulkRun Stored(TableEntity row) => new(TableJson.Read<BulkRun>(row, Record), row.ETag.ToString());
}
