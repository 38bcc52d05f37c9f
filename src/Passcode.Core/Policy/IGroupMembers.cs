using Passcode.Core.Devices;

namespace Passcode.Core.Policy;

/// <summary>The members of the tenant's groups, through Microsoft Graph.</summary>
public interface IGroupMembers
{
    /// <summary>Reads all members of a group, those of nested groups too. Whatever could not be read is a problem, never left out.</summary>
    Task<GraphResult<GroupMembers>> Of(string groupId, CancellationToken cancellationToken);
}
