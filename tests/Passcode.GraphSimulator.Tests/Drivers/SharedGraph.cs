namespace Passcode.GraphSimulator.Tests.Drivers;

/// <summary>One simulator for tests that neither change it nor depend on its time; its limits are off.</summary>
public sealed class SharedGraph : IAsyncLifetime
{
    internal Graph Graph { get; private set; } = null!;

    public async Task InitializeAsync() => Graph = await Graph.StartAsync(new() { Throttling = false });

    public async Task DisposeAsync() => await Graph.DisposeAsync();
}
