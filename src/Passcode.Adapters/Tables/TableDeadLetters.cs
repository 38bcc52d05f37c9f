using Azure.Data.Tables;
using Passcode.Core.Callbacks;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Stores the dead letters, one row each.</summary>
internal sealed class TableDeadLetters(StorageTables tables) : IDeadLetters
{
    private const string Record = "Record";
    private const int LargestTransaction = 100; // the limit of Azure Table storage

    /// <inheritdoc />
    public async Task Keep(DeadLetter letter, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeadLettersTable.Name, cancellationToken);
        var row = new TableEntity(DeadLettersTable.Partition, DeadLettersTable.Row(letter.Id)) { [Record] = TableJson.Write(letter) };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<DeadLetter?> Find(string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeadLettersTable.Name, cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            DeadLettersTable.Partition, DeadLettersTable.Row(id), cancellationToken: cancellationToken);
        return found.HasValue ? TableJson.Read<DeadLetter>(found.Value!, Record) : null;
    }

    /// <inheritdoc />
    public async Task Remove(string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeadLettersTable.Name, cancellationToken);
        await table.DeleteEntityAsync(DeadLettersTable.Partition, DeadLettersTable.Row(id), cancellationToken: cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ListPage<DeadLetter>> List(int size, string? continuation, CancellationToken cancellationToken)
    {
        var table = await tables.Open(DeadLettersTable.Name, cancellationToken);
        var after = DeadLettersTable.Row(continuation ?? "");
        var letters = new List<DeadLetter>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {DeadLettersTable.Partition} and RowKey gt {after}"), size, cancellationToken: cancellationToken))
        {
            if (letters.Count == size)
            {
                return new(letters, letters[^1].Id);
            }

            letters.Add(TableJson.Read<DeadLetter>(row, Record));
        }

        return new(letters, null);
    }

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
