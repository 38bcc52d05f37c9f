using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Core.Policy;

/// <summary>
/// The members of the protected groups, read once and remembered for some minutes, so that a run over 100,000 devices reads them a few
/// times. What is older is never used: who cannot be told not to be protected waits.
/// </summary>
public sealed class ProtectedDevices(IGroupMembers groups, IOptions<PolicyOptions> policy, TimeProvider time)
{
    // How long a person who joined a protected group may still be treated as one who did not.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private Task<GraphResult<Snapshot>>? _reading;

    /// <summary>The protected groups that a device belongs to, itself or by its person.</summary>
    public async Task<GraphResult<IReadOnlyList<ProtectedGroup>>> GroupsOf(DeviceSnapshot device)
    {
        if (policy.Value.ProtectedGroups.Length == 0)
        {
            return GraphResult<IReadOnlyList<ProtectedGroup>>.Success([]);
        }

        var known = await Known();
        return known.Succeeded
            ? GraphResult<IReadOnlyList<ProtectedGroup>>.Success(
                [.. known.Value.Groups.Where(group => group.Members.Contains(device)).Select(group => group.Group)])
            : known.Problem;
    }

    // All who come while the groups are read wait for the same reading, so nobody's own patience may end it; Graph's time limits do.
    private async Task<GraphResult<Snapshot>> Known()
    {
        while (true)
        {
            Task<GraphResult<Snapshot>> reading;
            lock (_gate)
            {
                reading = _reading ??= Read();
            }

            try
            {
                var known = await reading;
                if (known.Succeeded && known.Value.ReadAt + Memory > time.GetUtcNow())
                {
                    return known;
                }

                Forget(reading);
                if (!known.Succeeded)
                {
                    return known;
                }
            }
            catch
            {
                Forget(reading);
                throw;
            }
        }
    }

    private void Forget(Task<GraphResult<Snapshot>> reading)
    {
        lock (_gate)
        {
            _reading = _reading == reading ? null : _reading;
        }
    }

    private async Task<GraphResult<Snapshot>> Read()
    {
        // From the beginning of the reading: what changed during it may have been missed.
        var readAt = time.GetUtcNow();
        List<(ProtectedGroup, GroupMembers)> all = [];
        foreach (var group in policy.Value.ProtectedGroups)
        {
            var members = await groups.Read(group.GroupId!, CancellationToken.None);
            if (!members.Succeeded)
            {
                return members.Problem with { Detail = $"The members of the protected group {group.Name} cannot be read: {members.Problem.Detail}" };
            }

            all.Add((group, members.Value));
        }

        return new Snapshot(readAt, all);
    }

    private sealed record Snapshot(DateTimeOffset ReadAt, IReadOnlyList<(ProtectedGroup Group, GroupMembers Members)> Groups);
}

/// <summary>Who and what is in a group. The sets ignore case.</summary>
/// <param name="UserIds">The object ids of its people.</param>
/// <param name="UserNames">Their sign-in names, as far as Graph tells them.</param>
/// <param name="EntraDeviceIds">The Entra device ids of its devices.</param>
public sealed record GroupMembers(IReadOnlySet<string> UserIds, IReadOnlySet<string> UserNames, IReadOnlySet<string> EntraDeviceIds)
{
    /// <summary>Whether a device, or the person it belongs to, is in the group.</summary>
    public bool Contains(DeviceSnapshot device)
    {
        return (device.UserId is { } user && UserIds.Contains(user))
            || (device.UserPrincipalName is { } name && UserNames.Contains(name))
            || (device.EntraDeviceId is { } id && EntraDeviceIds.Contains(id));
    }
}

/// <summary>The members of the tenant's groups, through Microsoft Graph.</summary>
public interface IGroupMembers
{
    /// <summary>Reads all members of a group, those of nested groups too. Whatever could not be read is a problem, never left out.</summary>
    Task<GraphResult<GroupMembers>> Read(string groupId, CancellationToken cancellationToken);
}
