using Passcode.Core.Devices;

namespace Passcode.Core.BulkRuns;

/// <summary>The names by which people know what they select: the groups of Entra ID and the device categories of Intune, through Microsoft Graph.</summary>
public interface IGroupDirectory
{
    /// <summary>Finds groups by the beginning of their display name, in any case, with the number of their members.</summary>
    /// <param name="prefix">The beginning, at least one character.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Up to 20 groups, sorted by name.</returns>
    Task<GraphResult<GroupMatches>> Search(string prefix, CancellationToken cancellationToken);

    /// <summary>Finds groups by ID or by their whole display name, in any case, without the number of their members.</summary>
    /// <param name="idOrName">A GUID is an ID, and anything else a name.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The groups; two are enough to tell that a name is not unique.</returns>
    Task<GraphResult<IReadOnlyList<DirectoryGroup>>> Find(string idOrName, CancellationToken cancellationToken);

    /// <summary>Lists the device categories, sorted by name. Graph does not tell the number of their devices without listing these.</summary>
    Task<GraphResult<IReadOnlyList<DeviceCategory>>> Categories(CancellationToken cancellationToken);
}

/// <summary>A group of Entra ID.</summary>
/// <param name="Id">The object ID.</param>
/// <param name="Name">The display name, which need not be unique.</param>
/// <param name="MemberCount">People, devices and other members, those of nested groups too, as of Graph's index, which can lag by minutes; null when it was not read.</param>
public sealed record DirectoryGroup(string Id, string Name, int? MemberCount = null);

/// <summary>Groups that were found.</summary>
/// <param name="Groups">The groups.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record GroupMatches(IReadOnlyList<DirectoryGroup> Groups, bool HasMore);

/// <summary>A device category of Intune.</summary>
/// <param name="Id">The ID.</param>
/// <param name="Name">The display name, by which devices refer to it.</param>
public sealed record DeviceCategory(string Id, string Name);
