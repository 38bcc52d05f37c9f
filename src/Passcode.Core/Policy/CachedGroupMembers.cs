using Passcode.Core.Devices;

namespace Passcode.Core.Policy;

/// <summary>
/// The members of groups, each read once and remembered for some minutes, so that a run over 100,000 devices reads them a few times. What is
/// older is never used: whether a device belongs to a group is not guessed.
/// </summary>
public sealed class CachedGroupMembers(IGroupMembers groups, TimeProvider time)
{
    // How long a person who joined a group may still be treated as one who did not.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<Reading>> _readings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The members of a group.</summary>
    public async Task<GraphResult<GroupMembers>> Get(string groupId)
    {
        // All who come while a group is read wait for the same reading, so nobody's own patience may end it; Graph's time limits do.
        while (true)
        {
            Task<Reading> reading;
            lock (_gate)
            {
                reading = _readings.TryGetValue(groupId, out var known) ? known : _readings[groupId] = Read(groupId);
            }

            try
            {
                var (readAt, members) = await reading;
                if (members.Succeeded && readAt + Memory > time.GetUtcNow())
                {
                    return members;
                }

                Forget(groupId, reading);
                if (!members.Succeeded)
                {
                    return members;
                }
            }
            catch
            {
                Forget(groupId, reading);
                throw;
            }
        }
    }

    private void Forget(string groupId, Task<Reading> reading)
    {
        lock (_gate)
        {
            if (_readings.GetValueOrDefault(groupId) == reading)
            {
                _readings.Remove(groupId);
            }
        }
    }

    // From the beginning of the reading: what changed during it may have been missed.
    private async Task<Reading> Read(string groupId)
    {
        var readAt = time.GetUtcNow();
        return new(readAt, await groups.Read(groupId, CancellationToken.None));
    }

    private sealed record Reading(DateTimeOffset ReadAt, GraphResult<GroupMembers> Members);
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
