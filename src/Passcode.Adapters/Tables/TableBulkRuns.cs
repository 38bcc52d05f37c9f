using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Passcode.Adapters.Signatures;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>The records of bulk runs in table <c>BulkRuns</c>, and their listing in a partition of its own, with the newest run in its first row.</summary>
internal sealed class TableBulkRuns(StorageTables tables, RowSignatures signatures)
    : TableRecords<BulkRun>(tables, TableName, signatures, BulkRunAuditLog.SubjectOf), IBulkRuns
{
    /// <summary>The table's name.</summary>
    public const string TableName = "BulkRuns";

    /// <summary>The partition of the listing; no run has such an id.</summary>
    public const string Listing = "listing";

    private const string RunId = "RunId";
    private const int IdLength = 32;

    private readonly StorageTables _tables = tables;

    /// <summary>The row of a run in the listing: ids begin with their time, so with each digit inverted the newest comes first.</summary>
    public static string ListingRow(string runId) => TableKey.Escape(string.Concat(runId.Select(Inverted)));

    /// <inheritdoc />
    public override async Task List(BulkRun record, CancellationToken cancellationToken)
    {
        var table = await _tables.Open(TableName, cancellationToken);
        var row = new TableEntity(Listing, ListingRow(record.Id)) { [RunId] = record.Id };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task Unlist(BulkRun record, CancellationToken cancellationToken)
    {
        var table = await _tables.Open(TableName, cancellationToken);
        await table.DeleteEntityAsync(Listing, ListingRow(record.Id), cancellationToken: cancellationToken);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<BulkRun> ReadBefore(DateTimeOffset time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await _tables.Open(TableName, cancellationToken);
        var first = ListingRow(TimedId.FirstOf(time)) + "g"; // behind every id of that time
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Listing} and RowKey gt {first}"), select: [RunId], cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (await FindUnverified(row.GetString(RunId), cancellationToken) is { Value: var run })
            {
                yield return run;
            }
        }
    }

    /// <inheritdoc />
    public async Task<ListPage<BulkRun>> Query(int size, string? continuation, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        var table = await _tables.Open(TableName, cancellationToken);
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Listing} and RowKey gt {After(continuation)}"),
            size + 1, // one more, to detect whether there are more
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

        // An entry without a record belongs to a request that was never accepted. One that somebody else wrote is listed: whoever acts on a run reads it.
        var runs = await Task.WhenAll(ids.Take(size).Select(id => FindUnverified(id, cancellationToken)));
        return new([.. runs.Select(stored => stored?.Value).OfType<BulkRun>()], ids.Count > size ? ids[size - 1] : null);
    }

    private static string After(string? continuation) => continuation switch
    {
        null => "",
        { Length: IdLength } id when id.All(char.IsAsciiHexDigitLower) => ListingRow(id),
        _ => throw new FormatException("The continuation is not one that this listing gave."),
    };

    private static char Inverted(char digit) => char.IsAsciiHexDigitLower(digit) ? "fedcba9876543210"[Convert.ToInt32(digit.ToString(), 16)] : digit;
}
