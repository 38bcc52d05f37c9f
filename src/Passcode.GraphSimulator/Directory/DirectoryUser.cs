namespace Passcode.GraphSimulator.Directory;

internal sealed record DirectoryUser(Guid ObjectId, string UserPrincipalName, string DisplayName) : IDirectoryObject
{
    public string TypeName => "user";

    public IEnumerable<(string Name, object? Value)> Properties =>
        [("displayName", DisplayName), ("surname", Surname), ("userPrincipalName", UserPrincipalName), ("mail", UserPrincipalName)];

    public string? Surname => DisplayName.Contains(' ') ? DisplayName[(DisplayName.LastIndexOf(' ') + 1)..] : null;
}
