namespace Passcode.GraphSimulator.Directory;

/// <summary>A possible member of an Entra group.</summary>
internal interface IDirectoryObject
{
    Guid ObjectId { get; }

    /// <summary>The type name without the prefix <c>microsoft.graph.</c>.</summary>
    string TypeName { get; }

    IEnumerable<(string Name, object? Value)> Properties { get; }
}
