using System.Collections.Concurrent;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;

namespace Passcode.Core.Policy;

/// <summary>
/// The members of groups, read once and remembered in this process, so that a run over 100,000 devices reads a group a few times: for five minutes
/// from the beginning of the reading, or for a minute from its end if that is later. What is older is never used. A group of 100,000 people takes some 10 MB.
/// </summary>
public sealed class RecentGroupMembers(IGroupMembers groups, GraphPacer pacer, TimeProvider time)
{
    // How long a person who joined a group may still be treated as one who did not.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    // Of a group whose reading takes longer than that: those who come back for it must find it.
    private static readonly TimeSpan MemoryOfLarge = TimeSpan.FromMinutes(1);

    // Below the 30 s that an activity lasts.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Reading> _readings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The members of a group. The wait for a large one can last minutes.</summary>
    /// <param name="groupId">The object ID of the group.</param>
    public async Task<GraphResult<GroupMembers>> Get(string groupId)
    {
        while (true)
        {
            var reading = _readings.GetOrAdd(groupId, id => new(() => Read(id), time));
            GraphResult<GroupMembers> members;
            try
            {
                // All who come while a group is read wait for the same reading, so nobody's own patience may end it; Graph's time limits do.
                members = await reading.Members;
            }
            catch
            {
                Forget(groupId, reading);
                throw;
            }

            if (members.Succeeded && reading.IsRecent)
            {
                return members;
            }

            Forget(groupId, reading);
            if (!members.Succeeded)
            {
                return members;
            }
        }
    }

    /// <summary>The members of a group, for an activity, which must not last: those of a group that is still being read after 15 s are a problem that passes.</summary>
    /// <param name="groupId">The object ID of the group.</param>
    public async Task<GraphResult<GroupMembers>> GetSoon(string groupId)
    {
        try
        {
            return await Get(groupId).WaitAsync(Patience, time);
        }
        catch (TimeoutException)
        {
            return new GraphProblem(GraphFault.Paced, "The members of the group are being read.", TimeSpan.FromSeconds(1));
        }
    }

    // Many wait for one reading, so that it is nobody's: the share of the caller who happened to come first would end it for all of them.
    private async Task<GraphResult<GroupMembers>> Read(string groupId)
    {
        pacer.CallFor(GraphPriority.Reset, ""); // within this method only
        return await groups.Read(groupId, CancellationToken.None);
    }

    private void Forget(string groupId, Reading reading)
    {
        _readings.TryRemove(new(groupId, reading));
        foreach (var old in _readings.Where(known => known.Value.IsOutdated))
        {
            _readings.TryRemove(old);
        }
    }

    /// <summary>Reads the group when it is first asked.</summary>
    private sealed class Reading
    {
        private readonly Lazy<Task<GraphResult<GroupMembers>>> _members;
        private readonly DateTimeOffset _beganAt; // what changed during the reading may have been missed
        private readonly TimeProvider _time;
        private DateTimeOffset _endedAt;

        public Reading(Func<Task<GraphResult<GroupMembers>>> read, TimeProvider time)
        {
            (_time, _beganAt) = (time, time.GetUtcNow());
            _members = new(async () =>
            {
                var members = await read();
                _endedAt = time.GetUtcNow();
                return members;
            });
        }

        public Task<GraphResult<GroupMembers>> Members => _members.Value;

        public bool IsOutdated => _members is { IsValueCreated: true, Value.IsCompleted: true } && !IsRecent;

        public bool IsRecent => _time.GetUtcNow() is var now && (now < _beganAt + Memory || now < _endedAt + MemoryOfLarge);
    }
}

/// <summary>Who and what is in a group, as a set of hashes of 16 bytes. IDs and names ignore case.</summary>
/// <param name="userIds">The object ids of its people.</param>
/// <param name="userNames">Their sign-in names, as far as Graph tells them.</param>
/// <param name="entraDeviceIds">The Entra device ids of its devices.</param>
public sealed class GroupMembers(IEnumerable<string> userIds, IEnumerable<string> userNames, IEnumerable<string> entraDeviceIds)
{
    private readonly TextSet _users = new(userIds);
    private readonly TextSet _names = new(userNames);
    private readonly TextSet _devices = new(entraDeviceIds);

    /// <summary>Creates a group without members.</summary>
    public GroupMembers()
        : this([], [], [])
    {
    }

    /// <summary>How many people and devices it has.</summary>
    public int Count => _users.Count + _devices.Count;

    /// <summary>Adds a person.</summary>
    public void AddUser(string id, string? name)
    {
        _users.Add(id);
        if (name is not null)
        {
            _names.Add(name);
        }
    }

    public void AddDevice(string entraDeviceId) => _devices.Add(entraDeviceId);

    /// <summary>Whether a device, or the person it belongs to, is in the group.</summary>
    public bool Contains(DeviceSnapshot device) =>
        ContainsId(device.UserId, device.EntraDeviceId) || (device.UserPrincipalName is { } name && _names.Contains(name));

    /// <summary>Whether a person or a device is in the group, by their IDs alone.</summary>
    public bool ContainsId(string? userId, string? entraDeviceId) =>
        (userId is not null && _users.Contains(userId)) || (entraDeviceId is not null && _devices.Contains(entraDeviceId));
}

/// <summary>The members of the tenant's groups, through Microsoft Graph.</summary>
public interface IGroupMembers
{
    /// <summary>Reads all members of a group, those of nested groups too. Whatever could not be read is a problem, never left out.</summary>
    Task<GraphResult<GroupMembers>> Read(string groupId, CancellationToken cancellationToken);
}
