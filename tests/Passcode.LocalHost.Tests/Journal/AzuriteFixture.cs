using Microsoft.Extensions.Options;
using Passcode.Adapters.Graph;
using Passcode.Adapters.Tables;
using Passcode.LocalHost.Storage;

namespace Passcode.LocalHost.Tests.Journal;

/// <summary>Table storage for a class of tests.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;

    public StorageTables Tables { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteProcess.Start();
        Tables = new StorageTables(
            Options.Create(new StorageOptions { ConnectionString = _azurite.ConnectionString }), Options.Create(new GraphOptions()));
    }

    public async Task DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }
    }
}
