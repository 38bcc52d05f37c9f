using Passcode.Core.Records;
using Azure;
using Azure.Data.Tables;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tables;

/// <summary>The records of resets with their timelines, and their listing by day.</summary>
internal sealed class TableResetStore(StorageTables tables, ResetListing listing) : IResetStore, IDisposable
{
    private const string Record = "Record";
    private const string Event = "Event";
    private const string WriteId = "WriteId";

    private readonly RecentVersions<StoredReset> _recent = new();

    /// <inheritdoc />
    public async Task<StoredReset?> Find(string id, CancellationToken cancellationToken) =>
        await Read(id, cancellationToken) is { } row ? Stored(row) : null;

    /// <inheritdoc />
    public async Task<StoredReset?> FindRecent(string id, CancellationToken cancellationToken) =>
        _recent.TryGet(id, out var recent) ? recent : await Find(id, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(ResetsTable.Name, cancellationToken);
        var (partition, first, after) = (ResetsTable.Partition(id), ResetsTable.FirstEvent, ResetsTable.AfterLastEvent);
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
    public async Task<StoredReset?> TrySave(PasscodeReset reset, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reset);
        _recent.Remove(reset.Id); // also if the answer is lost
        if (await Save(reset, version, cancellationToken) is not { } saved)
        {
            return null;
        }

        _recent.Set(reset.Id, saved);
        return saved;
    }

    /// <inheritdoc />
    public void Dispose() => _recent.Dispose();

    private async Task<StoredReset?> Save(PasscodeReset reset, string? version, CancellationToken cancellationToken)
    {
        var latest = reset.LastEvent ?? throw new ArgumentException("A reset without a timeline entry cannot be saved.", nameof(reset));
        var table = await tables.Open(ResetsTable.Name, cancellationToken);
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
                cancellationToken);
            return new StoredReset(reset, answers.Value[0].Headers.ETag!.Value.ToString());
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // The client repeats a write whose answer was lost, and then meets its own. Only the id of the write tells the two apart:
            // two processes that carry out the same step at the same time write the same change.
            return await Read(reset.Id, cancellationToken) is { } row && row.GetString(WriteId) == writeId ? Stored(row) : null;
        }
    }

    /// <inheritdoc />
    public Task List(PasscodeReset reset, CancellationToken cancellationToken) => listing.List(reset, cancellationToken);

    /// <inheritdoc />
    public Task<ResetPage> Query(ResetQuery query, CancellationToken cancellationToken) => listing.Query(query, cancellationToken);

    private async Task<TableEntity?> Read(string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(ResetsTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            ResetsTable.Partition(id), ResetsTable.Record, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static StoredReset Stored(TableEntity row) => new(TableJson.Read<PasscodeReset>(row, Record), row.ETag.ToString());
}
