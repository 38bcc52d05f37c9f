namespace Passcode.Console.Tests.Drivers;

/// <summary>The console that the scenarios share, each with devices of its own.</summary>
public sealed class ConsoleFixture : ConsoleDriver, IAsyncLifetime
{
    Task IAsyncLifetime.InitializeAsync() => Start();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}

/// <summary>The tests share a host and a browser, so they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class ConsoleTests : ICollectionFixture<ConsoleFixture>
{
    public const string Name = "Console";
}
