using Azure.Data.Tables;
using Passcode.Core.Callbacks;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the dead letters, one row each.</summary>
internal sealed class TableDeadLetters(StorageTables tables) : IDeadLetters
{
    private const int LargestTransaction = 100; // the limit of Azure Table storage

    private readonly VersionedRows<DeadLetter> _rows = new(tables, DeadLettersTable.Name);

    /// <inheritdoc />
    public Task Keep(DeadLetter letter, CancellationToken cancellationToken) =>
        _rows.Put(DeadLettersTable.Partition, DeadLettersTable.Row(letter.Id), letter, cancellationToken);

    /// <inheritdoc />
    public async Task<DeadLetter?> Find(string id, CancellationToken cancellationToken) =>
        (await _rows.Find(DeadLettersTable.Partition, DeadLettersTable.Row(id), cancellationToken))?.Value;

    /// <inheritdoc />
    public Task Remove(string id, CancellationToken cancellationToken) =>
        _rows.Remove(DeadLettersTable.Partition, DeadLettersTable.Row(id), cancellationToken);

    /// <inheritdoc />
    public Task<ListPage<DeadLetter>> List(int size, string? continuation, CancellationToken cancellationToken) =>
        _rows.List(DeadLettersTable.Partition, size, continuation, cancellationToken);

    /// <inheritdoc />
    public async Task<int> RemoveBefore(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeadLettersTable.Name, cancellationToken);
        var removed = 0;
        var old = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {DeadLettersTable.Partition} and RowKey gt {DeadLetter.IdsSince(since)}"),
            LargestTransaction,
            ["PartitionKey", "RowKey"],
            cancellationToken);
        await foreach (var page in old.AsPages().WithCancellation(cancellationToken))
        {
            foreach (var row in page.Values)
            {
                removed += (await table.DeleteEntityAsync(row, cancellationToken: cancellationToken)).IsError ? 0 : 1;
            }
        }

        return removed;
    }
}

/// <summary>The keys of the table <c>DeadLetters</c>. It has one partition, sorted newest first by ID.</summary>
internal static class DeadLettersTable
{
    public const string Name = "DeadLetters";

    public const string Partition = "letter";

    public static string Row(string id) => TableKey.Escape(id);
}
