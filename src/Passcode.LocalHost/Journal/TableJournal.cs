using Azure;
using Azure.Data.Tables;
using Passcode.Adapters.Tables;

namespace Passcode.LocalHost.Journal;

/// <summary>The journal in table <c>Journal</c>. It holds unfinished work only.</summary>
/// <remarks>
/// The client repeats a write whose answer was lost and may then meet its own. Such a write throws like any other that fails, and the
/// driver loads the instance; only where that would not be enough is it told apart here.
/// </remarks>
public sealed class TableJournal(StorageTables tables) : IJournal
{
    private const int LargestTransaction = 100; // Azure's limit
    private static readonly string[] Keys = ["PartitionKey", "RowKey"];

    /// <inheritdoc />
    public async Task<bool> TryStart(InstanceStart start, CancellationToken cancellation)
    {
        var table = await Open(cancellation);
        try
        {
            await table.AddEntityAsync(JournalRows.Of(start), cancellation);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.Status == 409)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> Unfinished(CancellationToken cancellation) =>
        [.. (await Query(JournalTable.Running, Keys, cancellation)).Select(row => row.RowKey)];

    /// <inheritdoc />
    public async Task<JournaledInstance?> Load(string instanceId, CancellationToken cancellation)
    {
        var partition = JournalTable.Partition(instanceId);
        var table = await Open(cancellation);
        var running = await table.GetEntityIfExistsAsync<TableEntity>(JournalTable.Running, partition, cancellationToken: cancellation);
        return running.HasValue ? JournalRows.Read(running.Value!, await Query(partition, null, cancellation)) : null;
    }

    /// <inheritdoc />
    public async Task Append(InstanceHistory history, JournalEvent next, InboxSignal? received, CancellationToken cancellation)
    {
        var table = await Open(cancellation);
        var row = JournalRows.Of(history, next);
        if (received is null)
        {
            await table.AddEntityAsync(row, cancellation);
            return;
        }

        var receipt = new TableEntity(row.PartitionKey, received.Key);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, row), Delete(receipt)], cancellation);
    }

    /// <inheritdoc />
    public async Task Continue(InstanceHistory history, InstanceHistory next, CancellationToken cancellation)
    {
        var table = await Open(cancellation);
        var head = JournalRows.HeadOf(next);
        var events = Enumerable.Range(0, history.Events.Count)
            .Select(index => new TableEntity(head.PartitionKey, JournalTable.Event(history.Generation, index)));
        await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertReplace, head), .. events.Select(Delete)], cancellation);
    }

    /// <inheritdoc />
    public async Task Post(string instanceId, InboxSignal signal, CancellationToken cancellation)
    {
        var table = await Open(cancellation);
        try
        {
            await table.AddEntityAsync(JournalRows.Of(instanceId, signal), cancellation);
        }
        catch (RequestFailedException refusal) when (refusal.Status == 409)
        {
            // Its key is unique: this very signal is there already.
        }
    }

    /// <inheritdoc />
    public async Task Remove(string instanceId, CancellationToken cancellation)
    {
        var partition = JournalTable.Partition(instanceId);
        var table = await Open(cancellation);

        // What makes it unfinished goes last. The turn goes in one transaction: part of a history would be another history.
        while (await Query(partition, Keys, cancellation) is { Count: > 0 } rows)
        {
            var signals = rows.Where(JournalRows.IsSignal).Take(LargestTransaction).ToList();
            await Delete(table, signals.Count > 0 ? signals : rows, cancellation);
        }

        await table.DeleteEntityAsync(JournalTable.Running, partition, ETag.All, cancellation);
    }

    private static async Task Delete(TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(rows.Select(Delete), cancellation);
        }
        catch (RequestFailedException refusal) when (refusal.Status == 404)
        {
            // They are gone already; the next look tells.
        }
    }

    private static TableTransactionAction Delete(TableEntity row) => new(TableTransactionActionType.Delete, row, ETag.All);

    private async Task<List<TableEntity>> Query(string partition, IEnumerable<string>? columns, CancellationToken cancellation)
    {
        var table = await Open(cancellation);
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), select: columns, cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }

    private Task<TableClient> Open(CancellationToken cancellation) => tables.Open(JournalTable.Name, cancellation);
}
