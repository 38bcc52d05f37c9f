using Azure;
using Azure.Data.Tables;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tables;

/// <summary>The records of resets with their timelines, and their listing by day.</summary>
internal sealed class TableResetStore(StorageTables tables, ResetListing listing) : IResetStore
{
    private const string Record = "Record";
    private const string Event = "Event";
    private const string WriteId = "WriteId";

    /// <inheritdoc />
    public async Task<StoredReset?> Find(string id, CancellationToken cancellation) =>
        await Read(id, cancellation) is { } row ? Stored(row) : null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellation)
    {
        var table = await tables.Open(ResetsTable.Name, cancellation);
        var (partition, first, after) = (ResetsTable.Partition(id), ResetsTable.FirstEvent, ResetsTable.AfterLastEvent);
        var timeline = new List<TimelineEvent>();
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {after}"),
            select: [Event],
            cancellationToken: cancellation);
        await foreach (var row in rows)
        {
            timeline.Add(TableJson.Read<TimelineEvent>(row, Event));
        }

        return timeline;
    }

    /// <inheritdoc />
    public async Task<StoredReset?> TrySave(PasscodeReset reset, string? version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reset);
        var latest = reset.LastEvent ?? throw new ArgumentException("A reset without a timeline entry cannot be saved.", nameof(reset));
        var table = await tables.Open(ResetsTable.Name, cancellation);
        var partition = ResetsTable.Partition(reset.Id);
        var writeId = Guid.NewGuid().ToString("N");
        var record = new TableEntity(partition, ResetsTable.Record) { [Record] = TableJson.Write(reset), [WriteId] = writeId };
        var entry = new TableEntity(partition, ResetsTable.Event(latest.Sequence)) { [Event] = TableJson.Write(latest) };
        try
        {
            var answers = await table.SubmitTransactionAsync(
                [
                    version is null
                        ? new TableTransactionAction(TableTransactionActionType.Add, record)
                        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, record, new ETag(version)),
                    new TableTransactionAction(TableTransactionActionType.Add, entry),
                ],
                cancellation);
            return new StoredReset(reset, answers.Value[0].Headers.ETag!.Value.ToString());
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // The client repeats a write whose answer was lost, and then meets its own. Only the id of the write tells the two apart:
            // two processes that carry out the same step at the same time write the same change.
            return await Read(reset.Id, cancellation) is { } row && row.GetString(WriteId) == writeId ? Stored(row) : null;
        }
    }

    /// <inheritdoc />
    public Task List(PasscodeReset reset, CancellationToken cancellation) => listing.List(reset, cancellation);

    /// <inheritdoc />
    public Task<ResetPage> Query(ResetQuery query, CancellationToken cancellation) => listing.Query(query, cancellation);

    private async Task<TableEntity?> Read(string id, CancellationToken cancellation)
    {
        var table = await tables.Open(ResetsTable.Name, cancellation);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            ResetsTable.Partition(id), ResetsTable.Record, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    private static StoredReset Stored(TableEntity row) => new(TableJson.Read<PasscodeReset>(row, Record), row.ETag.ToString());
}
