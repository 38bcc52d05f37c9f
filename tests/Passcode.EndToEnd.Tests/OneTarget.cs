namespace Passcode.EndToEnd.Tests;

/// <summary>The scenarios share a host and its devices, so they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class OneTarget : ICollectionFixture<Target>
{
    public const string Name = "One target";
}
