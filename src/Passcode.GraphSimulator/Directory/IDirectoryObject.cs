namespace Passcode.GraphSimulator.Directory;

/// <summary>What can be a member of an Entra group.</summary>
internal interface IDirectoryObject
{
    Guid ObjectId { get; }

    /// <summary>Without the <c>microsoft.graph.</c> in front.</summary>
    string TypeName { get; }

    IEnumerable<(string Name, object? Value)> Properties { get; }
}
