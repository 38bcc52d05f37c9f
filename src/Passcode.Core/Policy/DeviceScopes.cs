using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Core.Policy;

/// <summary>
/// Which devices a requester may reset, see and reveal. Without scopes in the settings, nobody is restricted. With scopes, who holds none
/// reaches nothing, and neither does a request that was accepted before.
/// </summary>
public sealed class DeviceScopes(RecentGroupMembers members, IOptions<PolicyOptions> policy)
{
    /// <summary>Whether the settings have scopes.</summary>
    public bool AreConfigured => policy.Value.Scopes.Count > 0;

    /// <summary>The scopes that a token holds; null if the settings have none.</summary>
    /// <param name="groups">The object IDs of the groups in the token.</param>
    /// <param name="hasRole">Whether the token has an app role.</param>
    public IReadOnlyList<string>? OfToken(IReadOnlyCollection<string> groups, Func<string, bool> hasRole) => HeldIf(
        scope => scope.RequesterGroups.Intersect(groups, StringComparer.OrdinalIgnoreCase).Any() || scope.AppRoles.Any(hasRole));

    /// <summary>The scopes that a schedule holds; null if the settings have none.</summary>
    public IReadOnlyList<string>? OfSchedule(string name) => HeldIf(scope => scope.Schedules.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The scopes that a helpdesk source holds; null if the settings have none.</summary>
    public IReadOnlyList<string>? OfSource(string name) => HeldIf(scope => scope.HelpdeskSources.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether all devices are within scopes.</summary>
    /// <param name="held">The names of the scopes; those that the settings no longer have count for nothing.</param>
    public bool AreUnrestricted(IReadOnlyList<string>? held) => !AreConfigured || Known(held).Any(scope => scope.AllDevices);

    /// <summary>Whether who holds some scopes may see a request with these scopes, whose devices are not known or not one.</summary>
    public bool Cover(IReadOnlyList<string>? held, IReadOnlyList<string>? requests) =>
        AreUnrestricted(held) || (requests is { Count: > 0 } && requests.All((held ?? []).Contains));

    /// <summary>Whether a device is within any of some scopes, as far as its groups are known for some minutes.</summary>
    /// <param name="held">The names of the scopes; those that the settings no longer have count for nothing.</param>
    /// <param name="device">The device.</param>
    /// <returns>The result; a problem if it depends on a group that cannot be read.</returns>
    public async Task<GraphResult<bool>> Include(IReadOnlyList<string>? held, DeviceSnapshot device)
    {
        if (AreUnrestricted(held))
        {
            return true;
        }

        GraphProblem? problem = null;
        foreach (var scope in Known(held))
        {
            var included = await Includes(scope, device);
            if (included is { Succeeded: true, Value: true })
            {
                return true;
            }

            problem ??= included.Problem;
        }

        return problem is null ? false : problem;
    }

    private async Task<GraphResult<bool>> Includes(ScopeOptions scope, DeviceSnapshot device)
    {
        if ((scope.Ownership is { } ownership && !Is(ownership, device.Ownership)) || (scope.Categories.Length > 0 && !scope.Categories.Any(category => Is(category, device.Category))))
        {
            return false;
        }

        GraphProblem? problem = null;
        foreach (var groupId in scope.DeviceGroups)
        {
            var group = await members.GetSoon(groupId);
            if (group.Succeeded && group.Value.Contains(device))
            {
                return true;
            }

            problem ??= group.Succeeded ? null : group.Problem with { Detail = $"The members of the group {groupId} of a scope cannot be read: {group.Problem.Detail}" };
        }

        return problem is null ? scope.DeviceGroups.Length == 0 : problem;
    }

    private static bool Is(string wanted, string? actual) => string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<ScopeOptions> Known(IReadOnlyList<string>? held) => (held ?? []).Select(name => policy.Value.Scopes.GetValueOrDefault(name)).OfType<ScopeOptions>();

    private IReadOnlyList<string>? HeldIf(Func<ScopeOptions, bool> holds) =>
        AreConfigured ? [.. policy.Value.Scopes.Where(scope => holds(scope.Value)).Select(scope => scope.Key).Order(StringComparer.Ordinal)] : null;
}
