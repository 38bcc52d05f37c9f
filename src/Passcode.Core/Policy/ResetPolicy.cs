using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Core.Policy;

/// <summary>
/// Says whether a device may be reset just so, needs an approval, or is refused, and which rule spoke. Of several rules a refusal wins.
/// Cheap to ask for every device of a bulk run; what it needs of the device is in every listing.
/// </summary>
public sealed class ResetPolicy(ProtectedDevices protectedDevices, PolicyChangeAudit inForce, IOptions<PolicyOptions> policy)
{
    /// <summary>Judges a device.</summary>
    /// <returns>The verdict; a problem when the members of a protected group cannot be read, and then nothing may be sent.</returns>
    public async Task<GraphResult<PolicyVerdict>> Judge(ManagedDevice device, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(device);
        await inForce.Note(cancellationToken);
        var groups = await protectedDevices.GroupsOf(device);
        return groups.Succeeded ? Judge(device, groups.Value) : groups.Problem;
    }

    private PolicyVerdict Judge(ManagedDevice device, IReadOnlyList<ProtectedGroup> groups)
    {
        List<(PolicyEffect Effect, MatchedRule Rule)> spoken =
            [.. groups.Select(group => (group.Rule!.Value, new MatchedRule(PolicyRule.ProtectedGroup, group.Name!)))];
        if (policy.Value.PersonalDevices != PolicyEffect.Allow && !IsCompanys(device))
        {
            spoken.Add((policy.Value.PersonalDevices, new(PolicyRule.PersonalDevice, device.OwnerType ?? "unknown")));
        }

        var refusal = spoken.Find(rule => rule.Effect == PolicyEffect.Refuse);
        return refusal.Rule is not null ? new PolicyVerdict.Refused(refusal.Rule)
            : spoken.Count > 0 ? new PolicyVerdict.NeedsApproval([.. spoken.Select(rule => rule.Rule)])
            : new PolicyVerdict.Allowed();
    }

    // Graph's managedDeviceOwnerType is company, personal or unknown; what is not known to be the company's may be somebody's own.
    private static bool IsCompanys(ManagedDevice device) => string.Equals(device.OwnerType, "company", StringComparison.OrdinalIgnoreCase);
}
