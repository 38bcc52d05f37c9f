using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Core.Policy;

/// <summary>The protected groups of devices. Who cannot be told not to be protected waits.</summary>
public sealed class ProtectedDevices(CachedGroupMembers members, IOptions<PolicyOptions> policy)
{
    /// <summary>The protected groups that a device belongs to, itself or by its person.</summary>
    public async Task<GraphResult<IReadOnlyList<ProtectedGroup>>> GroupsOf(DeviceSnapshot device)
    {
        List<ProtectedGroup> matched = [];
        foreach (var group in policy.Value.ProtectedGroups)
        {
            var known = await members.Get(group.GroupId!);
            if (!known.Succeeded)
            {
                return known.Problem with { Detail = $"The members of the protected group {group.Name} cannot be read: {known.Problem.Detail}" };
            }

            if (known.Value.Contains(device))
            {
                matched.Add(group);
            }
        }

        return GraphResult<IReadOnlyList<ProtectedGroup>>.Success(matched);
    }
}
