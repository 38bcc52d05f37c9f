namespace Passcode.Api.Tests.Drivers;

/// <summary>One host for the tests of a class that do not disturb each other.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    public ApiHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await ApiHost.Start();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
