using Azure.Data.Tables;
using Passcode.Adapters.Tables;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Statistics;

namespace Passcode.Adapters.Tests.Tables;

/// <summary>The stores over tables of a test's own.</summary>
public sealed class TestTables(StorageTables tables, LossyTransport transport)
{
    public StorageTables All => tables;

    public LossyTransport Transport => transport;

    public IResetStore Resets { get; } = new TableResetStore(tables, new ResetListing(tables));

    /// <summary>The stores of another process, which knows nothing of what this one wrote.</summary>
    public TestTables Another() => new(tables, transport);

    public IDeviceLocks Locks { get; } = new TableDeviceLocks(tables);

    public IIdempotencyKeys Keys { get; } = new TableIdempotencyKeys(tables);

    public IBulkRuns BulkRuns { get; } = new TableBulkRuns(tables);

    public IBulkTargets BulkTargets { get; } = new TableBulkTargets(tables);

    public IBulkLists BulkLists { get; } = new TableBulkLists(tables);

    public IBudgetStore Budgets { get; } = new TableBudgets(tables);

    public IStatistics Statistics { get; } = new TableStatistics(tables);

    public IVersionedDocuments Documents { get; } = new TableVersionedDocuments(tables);

    public IPendingApprovals Pending { get; } = new TablePendingApprovals(tables);

    /// <summary>Partition and row of everything in a table.</summary>
    public async Task<IReadOnlyList<string>> KeysOf(string table)
    {
        var keys = new List<string>();
        await foreach (var row in (await tables.Open(table, default)).QueryAsync<TableEntity>())
        {
            keys.Add($"{row.PartitionKey} · {row.RowKey}");
        }

        return keys;
    }

    /// <summary>How many transactions an operation takes, once its tables exist.</summary>
    public async Task<int> Cost(Func<Task> operation)
    {
        var before = transport.Requests;
        await operation();
        return transport.Requests - before;
    }
}
