using Microsoft.Extensions.Options;
using Passcode.Adapters.Graph;
using Passcode.Adapters.Tables;
using Passcode.LocalHost.Storage;

namespace Passcode.Adapters.Tests.Tables;

/// <summary>One Azurite for all tests of the tables; each test has tables of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;
    private int _tests;

    public async Task InitializeAsync() => _azurite = await AzuriteProcess.Start();

    public async Task DisposeAsync() => await _azurite!.DisposeAsync();

    public TestTables Tables()
    {
        var options = new StorageOptions { ConnectionString = _azurite!.ConnectionString, TablePrefix = "Test" + Interlocked.Increment(ref _tests) };
        var transport = new LossyTransport();
        return new TestTables(new StorageTables(Options.Create(options), Options.Create(new GraphOptions()), transport), transport);
    }
}

[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
