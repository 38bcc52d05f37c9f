using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using Passcode.Adapters.Blobs;
using Passcode.Adapters.Signatures;
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
internal sealed class TestTables(StorageTables tables, LossyTransport transport, RecordSigner signer, BlobCheckpoints checkpoints, RowSignatures signatures)
{
    public StorageTables All => tables;

    public LossyTransport Transport => transport;

    public RecordSigner Signer => signer;

    public BlobCheckpoints Checkpoints => checkpoints;

    public ISignedRecords Signed { get; } = new TableSignedRecords(tables, signatures);

    public IResetStore Resets { get; } = new TableResetStore(tables, new ResetListing(tables), signatures);

    /// <summary>The stores of another process, which knows nothing of what this one wrote.</summary>
    public TestTables Another() => new(tables, transport, signer, checkpoints, signatures);

    /// <summary>The stores of a process with other keys.</summary>
    public TestTables WithKeys(params string[] keys)
    {
        var other = new RecordSigner(Options.Create(new RecordOptions { SigningKeys = keys }));
        return new(tables, transport, other, checkpoints, new(other));
    }

    public IDeviceLocks Locks { get; } = new TableDeviceLocks(tables);

    public IIdempotencyKeys Keys { get; } = new TableIdempotencyKeys(tables);

    public IBulkRuns BulkRuns { get; } = new TableBulkRuns(tables, signatures);

    public IBulkTargets BulkTargets { get; } = new TableBulkTargets(tables, signatures);

    public IBulkLists BulkLists { get; } = new TableBulkLists(tables, signatures);

    public IBudgetStore Budgets { get; } = new TableBudgets(tables);

    public IStatistics Statistics { get; } = new TableStatistics(tables);

    public IVersionedDocuments Documents { get; } = new TableVersionedDocuments(tables, signatures);

    public IPendingApprovals Pending { get; } = new TablePendingApprovals(tables, signatures);

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
