using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Core.Policy;

/// <summary>Tells which protected groups a device belongs to. Who cannot be told not to be protected waits.</summary>
public sealed class ProtectedDevices(RecentGroupMembers groups, IOptions<PolicyOptions> policy)
{
    /// <summary>The protected groups that a device belongs to, itself or by its person.</summary>
    public async Task<GraphResult<IReadOnlyList<ProtectedGroup>>> GroupsOf(DeviceSnapshot device)
    {
        List<ProtectedGroup> found = [];
        foreach (var group in policy.Value.ProtectedGroups)
        {
            var members = await groups.GetSoon(group.GroupId!);
            if (!members.Succeeded)
            {
                return members.Problem with { Detail = $"The members of the protected group {group.Name} cannot be read: {members.Problem.Detail}" };
            }

            if (members.Value.Contains(device))
            {
                found.Add(group);
            }
        }

        return GraphResult<IReadOnlyList<ProtectedGroup>>.Success(found);
    }
}
