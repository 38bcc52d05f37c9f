using System.Net.NetworkInformation;
using Passcode.Api.Authentication;
using Passcode.GraphSimulator;
using Passcode.LocalHost.CommandLine;
using Passcode.LocalHost.Issuer;
using Passcode.LocalHost.Storage;

namespace Passcode.LocalHost.Hosting;

/// <summary>The dependencies that the local host starts itself, unless the command line or the settings name others: Azurite, a simulated
/// tenant, and on request a token issuer. Disposing it stops them.</summary>
internal sealed class LocalDependencies : IAsyncDisposable
{
    private const string Connection = "Passcode:Storage:ConnectionString";
    private const string BaseUrl = "Passcode:Graph:BaseUrl";
    private const string Credential = "Passcode:Graph:Credential";
    private const string TenantId = $"{AuthOptions.Section}:{nameof(AuthOptions.TenantId)}";
    private const string DevelopmentStorage = "UseDevelopmentStorage=true";

    private readonly Dictionary<string, string?> _settings = [];
    private AzuriteProcess? _azurite;

    /// <summary>The settings of the dependencies. They override all other settings.</summary>
    public IReadOnlyDictionary<string, string?> Settings => _settings;

    /// <summary>The simulator; null if Graph is not simulated.</summary>
    public GraphSimulatorHost? Simulator { get; private set; }

    /// <summary>The issuer of the sample tokens; null if none were requested.</summary>
    public LocalIssuer? Issuer { get; private set; }

    /// <summary>A description of the storage.</summary>
    public string Storage { get; private set; } = "as configured";

    /// <summary>The exit code of the Azurite that was started here, once it has ended; never completes if there is none.</summary>
    public Task<int> StorageEnded => _azurite?.Ended ?? new TaskCompletionSource<int>().Task;

    /// <summary>Whether Azurite is started: no storage is configured, or it is the development storage and nothing listens on its
    /// port.</summary>
    public static bool StartsStorage(IConfiguration settings) => settings[Connection] is { } connection
        ? string.Equals(connection.TrimEnd(';'), DevelopmentStorage, StringComparison.OrdinalIgnoreCase) && !IsListening(AzuritePorts.DevelopmentTables)
        : settings["Passcode:Storage:TableServiceUri"] is null;

    /// <summary>Whether a simulated tenant is started: neither the command line nor the settings name a Graph.</summary>
    public static bool StartsSimulator(HostArguments arguments, IConfiguration settings) =>
        arguments.Graph is null && settings[BaseUrl] is null && settings[Credential] is null;

    /// <summary>Starts what is needed.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="settings">The configuration.</param>
    /// <param name="folder">The folder for the data of Azurite; null to keep the data in memory.</param>
    /// <param name="simulated">The options of the simulated tenant.</param>
    public static async Task<LocalDependencies> Start(
        HostArguments arguments, IConfiguration settings, string? folder, SimulatorOptions simulated)
    {
        var dependencies = new LocalDependencies();
        try
        {
            await dependencies.ProvideStorage(settings, folder);
            await dependencies.ProvideGraph(arguments, settings, simulated);
            await dependencies.ProvidePeople(arguments, settings);
            return dependencies;
        }
        catch
        {
            await dependencies.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Issuer is not null)
        {
            await Issuer.DisposeAsync();
        }

        if (Simulator is not null)
        {
            await Simulator.DisposeAsync();
        }

        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }
    }

    private async Task ProvideStorage(IConfiguration settings, string? folder)
    {
        if (StartsStorage(settings))
        {
            _azurite = await AzuriteProcess.Start(folder);
            _settings[Connection] = _azurite.ConnectionString;
            Storage = folder is null ? "Azurite, in memory" : $"Azurite, {folder}";
        }
    }

    private static bool IsListening(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);

    private async Task ProvideGraph(HostArguments arguments, IConfiguration settings, SimulatorOptions simulated)
    {
        if (arguments.Graph is { } graph)
        {
            _settings[BaseUrl] = graph.AbsoluteUri;
            _settings[Credential] = settings[Credential] ?? (graph.IsLoopback ? "none" : null);
        }
        else if (StartsSimulator(arguments, settings))
        {
            Simulator = await GraphSimulatorHost.StartAsync(simulated);
            _settings[BaseUrl] = Simulator.BaseAddress.AbsoluteUri;
            _settings[Credential] = "none";
        }
    }

    // The tokens allow one person to act as both requester and approver, so they are issued only for a simulated tenant.
    private async Task ProvidePeople(HostArguments arguments, IConfiguration settings)
    {
        if (!arguments.People)
        {
            return;
        }

        if (!(Uri.TryCreate(_settings.GetValueOrDefault(BaseUrl) ?? settings[BaseUrl], UriKind.Absolute, out var graph) && graph.IsLoopback))
        {
            throw new StartException(
                $"--people gives one person the tokens of two, so it requires a simulated tenant on this machine. Remove --people, or remove --graph and {BaseUrl}.");
        }

        if (settings[TenantId] is { Length: > 0 })
        {
            throw new StartException($"--people uses its own tenant, but {TenantId} names a different one. Remove one of them.");
        }

        Issuer = await LocalIssuer.Start();
        foreach (var (name, value) in Issuer.Settings)
        {
            _settings[name] = value;
        }
    }
}
