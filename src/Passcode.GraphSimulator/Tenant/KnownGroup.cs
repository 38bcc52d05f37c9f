namespace Passcode.GraphSimulator.Tenant;

/// <summary>An Entra group of the sample tenant.</summary>
public sealed record KnownGroup(string Id, string DisplayName);
