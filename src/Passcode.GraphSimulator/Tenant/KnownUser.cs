namespace Passcode.GraphSimulator.Tenant;

/// <summary>A person of the sample tenant.</summary>
public sealed record KnownUser(string Id, string UserPrincipalName, string DisplayName);
