using System.Security.Cryptography;
using Azure.Data.Tables;
using Passcode.GraphSimulator;
using Passcode.LocalHost.Storage;

namespace Passcode.Testing.Drivers;

/// <summary>What a host depends on and what outlives it: storage (Azurite) and a simulated tenant.</summary>
public sealed class HostDependencies : IAsyncDisposable
{
    private readonly AzuriteProcess _azurite;
    private readonly GraphSimulatorHost _tenant;

    private HostDependencies(AzuriteProcess azurite, GraphSimulatorHost tenant)
    {
        (_azurite, _tenant) = (azurite, tenant);
        Simulator = new SimulatorClient(Graph);
        Tables = new TableServiceClient(Storage);
    }

    /// <summary>A tenant whose devices confirm soon, and which refuses nobody for asking too often.</summary>
    public static SimulatorOptions QuickTenant { get; } = new()
    {
        ConfirmAfter = TimeSpan.FromMilliseconds(200),
        OfflineShare = 0,
        FailureShare = 0,
        Throttling = false,
        RequestLogCapacity = 100_000,
    };

    /// <summary>Where Graph is.</summary>
    public Uri Graph => _tenant.BaseAddress;

    /// <summary>The storage connection.</summary>
    public string Storage => _azurite.ConnectionString;

    /// <summary>The key that signs the records in the storage, for all hosts that use it.</summary>
    public string RecordKey { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The storage connection with tables and queues behind proxies.</summary>
    public string StorageBehind(HttpProxy tables, HttpProxy queues)
    {
        return Storage
            .Replace(StorageAddress.AbsoluteUri, tables.Address.AbsoluteUri, StringComparison.Ordinal)
            .Replace(QueuesAddress.AbsoluteUri, queues.Address.AbsoluteUri, StringComparison.Ordinal);
    }

    /// <summary>The address of table storage.</summary>
    public Uri StorageAddress => new($"http://127.0.0.1:{_azurite.Ports.Tables}/");

    /// <summary>The address of queue storage.</summary>
    public Uri QueuesAddress => new($"http://127.0.0.1:{_azurite.Ports.Queues}/");

    /// <summary>The truth about the tenant.</summary>
    public SimulatorClient Simulator { get; }

    /// <summary>The tables, past any proxy.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>Starts both; what they hold ends with them.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="graphIsAheadBy">How far Graph's clock is ahead of this machine's.</param>
    public static async Task<HostDependencies> Start(SimulatorOptions tenant, TimeSpan graphIsAheadBy = default)
    {
        var azurite = await AzuriteProcess.Start();
        try
        {
            return new HostDependencies(azurite, await GraphSimulatorHost.StartAsync(tenant, new ShiftedTime(graphIsAheadBy)));
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>The devices that a reset or a bulk run has locked.</summary>
    public async Task<IReadOnlyList<string>> LockedDevices(string prefix = "")
    {
        var devices = new List<string>();
        await foreach (var row in Tables.GetTableClient(prefix + "DeviceLocks").QueryAsync<TableEntity>("Owner ne ''"))
        {
            devices.Add(row.PartitionKey);
        }

        return devices;
    }

    /// <summary>Every row of every table whose name begins with a prefix, one line each.</summary>
    public async Task<IReadOnlyList<string>> Rows(string prefix = "")
    {
        var rows = new List<string>();
        await foreach (var table in Tables.QueryAsync(_ => true))
        {
            if (table.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                await foreach (var row in Tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
                {
                    rows.Add($"{table.Name}: {string.Join(' ', row.Select(column => $"{column.Key}={column.Value}"))}");
                }
            }
        }

        return rows;
    }

    /// <summary>Waits until no orchestration is pending or running. Asked past the proxies.</summary>
    public Task<int> UntilIdle(string prefix = "") => Poll.Until(
        async () =>
        {
            var rows = 0;
            await foreach (var _ in Tables.GetTableClient(prefix + "PasscodeLocalInstances").QueryAsync<TableEntity>(
                "RuntimeStatus eq 'Running' or RuntimeStatus eq 'Pending'", select: ["PartitionKey"]))
            {
                rows++;
            }

            return rows;
        },
        rows => rows == 0);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Simulator.Dispose();
        await _tenant.DisposeAsync();
        await _azurite.DisposeAsync();
    }
}

/// <summary>The time of this machine, shifted.</summary>
internal sealed class ShiftedTime(TimeSpan by) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
}
