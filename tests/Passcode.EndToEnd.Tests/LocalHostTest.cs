using Passcode.GraphSimulator;

namespace Passcode.EndToEnd.Tests;

/// <summary>Tests on a local host of their own, with storage and a simulated tenant of its own.</summary>
public abstract class LocalHostTest : IAsyncLifetime
{
    protected HostDependencies Dependencies { get; private set; } = null!;

    protected RestartableHost Host { get; private set; } = null!;

    protected virtual SimulatorOptions Tenant => HostDependencies.QuickTenant;

    public virtual async Task InitializeAsync()
    {
        Dependencies = await HostDependencies.Start(Tenant);
        Host = await StartHost();
    }

    public virtual async Task DisposeAsync()
    {
        await (Host?.DisposeAsync() ?? default);
        await (Dependencies?.DisposeAsync() ?? default);
    }

    protected virtual Task<RestartableHost> StartHost() => RestartableHost.Start(Dependencies);
}
