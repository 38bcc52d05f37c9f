namespace Passcode.GraphSimulator.Directory;

internal sealed class DirectoryGroup : IDirectoryObject
{
    private readonly List<IDirectoryObject> members = [];
    private readonly Lazy<(HashSet<IDirectoryObject> Set, IReadOnlyList<IDirectoryObject> Ordered)> transitive;

    public DirectoryGroup(Guid objectId, string displayName)
    {
        ObjectId = objectId;
        DisplayName = displayName;
        transitive = new(() =>
        {
            var found = new HashSet<IDirectoryObject>(ReferenceEqualityComparer.Instance);
            Collect(found);
            return (found, found.ToArray());
        });
    }

    public Guid ObjectId { get; }

    public string DisplayName { get; }

    public string TypeName => "group";

    public IEnumerable<(string Name, object? Value)> Properties =>
        [("displayName", DisplayName), ("securityEnabled", true), ("mailEnabled", false)];

    public IReadOnlyList<IDirectoryObject> Members => members;

    /// <summary>The members, including those of nested groups and the nested groups themselves, as in Graph. Membership must not change
    /// after the first read.</summary>
    public IReadOnlyList<IDirectoryObject> TransitiveMembers => transitive.Value.Ordered;

    public bool Contains(IDirectoryObject member) => transitive.Value.Set.Contains(member);

    public void Add(IDirectoryObject member) => members.Add(member);

    private void Collect(HashSet<IDirectoryObject> found)
    {
        foreach (var member in members)
        {
            if (found.Add(member) && member is DirectoryGroup nested)
                nested.Collect(found);
        }
    }
}
