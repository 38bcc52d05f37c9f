using Microsoft.Extensions.Options;
using Passcode.Adapters.Blobs;
using Passcode.Adapters.Graph;
using Passcode.Adapters.Signatures;
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

    /// <summary>The key that signs the records of tests.</summary>
    internal const string Key = "8J5rJ1Q0b2l3vQ6yq0mJcVb6V1mVxgkB3nqGm0m8wq8=";

    internal TestTables Tables(Func<string, string>? change = null)
    {
        var options = new StorageOptions { ConnectionString = (change ?? (same => same))(_azurite!.ConnectionString), TablePrefix = "Test" + Interlocked.Increment(ref _tests) };
        var transport = new LossyTransport();
        var graph = Options.Create(new GraphOptions());
        var signer = new RecordSigner(Options.Create(new RecordOptions { SigningKeys = [Key] }));
        return new TestTables(
            new StorageTables(Options.Create(options), graph, transport), transport, signer, new BlobCheckpoints(Options.Create(options), graph, signer), new(signer));
    }
}

[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
