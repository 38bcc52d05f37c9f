using DurableTask.AzureStorage;
using Microsoft.Extensions.Configuration;
using Passcode.LocalHost.Engine;
using Passcode.LocalHost.Storage;

namespace Passcode.LocalHost.Tests.Engine;

/// <summary>One Azurite for all tests of the engine; each test has a hub of its own.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;
    private int _hubs;

    /// <summary>The storage connection.</summary>
    public string Storage => _azurite!.ConnectionString;

    public async Task InitializeAsync() => _azurite = await AzuriteProcess.Start();

    public async Task DisposeAsync() => await _azurite!.DisposeAsync();

    internal StorageAccountClientProvider StorageProvider(ReceivedMessages received) => EngineStorage.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionString", Storage)]).Build(), received);

    internal TestHub NewHub() => new(Storage, "Hub" + Interlocked.Increment(ref _hubs));
}

[CollectionDefinition(Name)]
public sealed class EngineTests : ICollectionFixture<EngineFixture>
{
    public const string Name = "Engine";
}
