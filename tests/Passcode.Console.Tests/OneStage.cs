namespace Passcode.Console.Tests;

/// <summary>The tests share a host and a browser, so they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class OneStage : ICollectionFixture<Stage>
{
    public const string Name = "One stage";
}
