using Microsoft.Extensions.DependencyInjection;
using Passcode.Adapters.Graph;
using Passcode.Adapters.Tables;
using Passcode.Core;
using Passcode.Core.Devices;
using Passcode.Core.Resets;

namespace Passcode.Adapters;

/// <summary>Registers Microsoft Graph and Table storage behind the ports of the core.</summary>
public static class AdapterServices
{
    /// <summary>Adds the adapters; the settings are <c>Passcode:Graph</c> and <c>Passcode:Storage</c>.</summary>
    public static IServiceCollection AddPasscodeAdapters(this IServiceCollection services) => services
        .AddValidatedOptions<GraphOptions, GraphOptionsValidator>(GraphOptions.Section)
        .AddValidatedOptions<StorageOptions, StorageOptionsValidator>(StorageOptions.Section)
        .AddSingleton<GraphObserver>()
        .AddSingleton<GraphConnection>()
        .AddSingleton<IManagedDevices, GraphManagedDevices>()
        .AddSingleton<StorageTables>()
        .AddSingleton<ResetListing>()
        .AddSingleton<IResetStore, TableResetStore>()
        .AddSingleton<IDeviceLocks, TableDeviceLocks>()
        .AddSingleton<IIdempotencyKeys, TableIdempotencyKeys>();
}
