namespace Passcode.EndToEnd.Tests;

/// <summary>
/// The host that the scenarios are played on: the one that <c>PASSCODE_E2E_URL</c>, <c>PASSCODE_E2E_KEY</c> and
/// <c>PASSCODE_E2E_SIMULATOR</c> name, or a local host of its own.
/// </summary>
public sealed class Target : IAsyncLifetime
{
    private HostDependencies? _dependencies;
    private RestartableHost? _host;

    /// <summary>Whether the host was there before.</summary>
    public static bool IsExternal => Setting("URL") is not null;

    /// <summary>Its API.</summary>
    public PasscodeClient Api { get; private set; } = null!;

    /// <summary>The simulator behind it.</summary>
    public SimulatorClient Simulator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Setting("URL") is { } url)
        {
            Api = new PasscodeClient(new Uri(url.TrimEnd('/') + "/"), Needed("KEY"));
            Simulator = new SimulatorClient(new Uri(Needed("SIMULATOR")));
            return;
        }

        _dependencies = await HostDependencies.Start(HostDependencies.QuickTenant);
        _host = await RestartableHost.Start(_dependencies);
        (Api, Simulator) = (_host.Api, _dependencies.Simulator);
    }

    public async Task DisposeAsync()
    {
        Api?.Dispose();
        Simulator?.Dispose();
        await (_host?.DisposeAsync() ?? default);
        await (_dependencies?.DisposeAsync() ?? default);
    }

    private static string? Setting(string name) =>
        Environment.GetEnvironmentVariable("PASSCODE_E2E_" + name) is { Length: > 0 } value ? value : null;

    private static string Needed(string name) =>
        Setting(name) ?? throw new InvalidOperationException($"PASSCODE_E2E_URL is set, so PASSCODE_E2E_{name} must be set too.");
}

/// <summary>The scenarios share a host and its devices, so they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class TargetTests : ICollectionFixture<Target>
{
    public const string Name = "Target";
}
