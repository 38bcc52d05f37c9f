using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Policy;

namespace Passcode.Adapters.Graph;

/// <summary>Reads the devices of a group: one page of members at a time, and the devices of 20 members per batch. A page ends with its page
/// of members, or earlier if it has many devices; the cursor contains the position. For a group of several pages it may be cheaper to list all
/// devices of the tenant and to take those of its members: see docs/decisions/0018-devices-of-large-groups.md.</summary>
internal sealed class GroupMemberPager(GraphConnection graph, GraphBatch batch, GraphReads reads, RecentGroupMembers recent)
{
    private const int DevicesAPage = 1000; // of a list of Intune

    private const int MembersAPage = 100;
    private const int Enough = 2000; // devices; the last batch can add as many
    private const int PagesAtOnce = 20; // of users with many devices; the rest is for the next read

    private static readonly GraphProblem Hidden = new(
        GraphFault.MissingPermission, "The group contains devices that the app cannot read. The app requires the permission Device.Read.All.");

    /// <summary>Returns the start position of a group.</summary>
    public GroupCursor Begin(string groupId) => new(GraphUrls.Members(graph.Root, groupId, MembersAPage).AbsoluteUri, 0, [], Group: groupId);

    /// <summary>Whether it takes fewer calls to list all devices than to read the devices of each member, 20 in a call.</summary>
    /// <param name="members">Members of the group.</param>
    /// <param name="devices">Devices of the tenant.</param>
    public static bool IsListingCheaper(int members, int devices) =>
        Pages(members, GraphUrls.LargestMemberPage) + Pages(devices, DevicesAPage) < Pages(members, MembersAPage) + Pages(members, IDeviceBatches.Largest);

    /// <summary>Reads a page of all devices and takes those of the group's members.</summary>
    public async Task<GraphResult<SelectionPage>> ReadListing(GroupCursor place, CancellationToken cancellationToken)
    {
        var members = await recent.GetSoon(place.Group!);
        return !members.Succeeded ? members.Problem : await reads.Try(
            async timeout =>
            {
                using var page = await reads.Read(Own(place.Listing!), "find", timeout);
                var next = reads.NextPage(page.RootElement)?.AbsoluteUri;
                return new SelectionPage(
                    [.. DeviceProjection.Devices(page.RootElement).Where(device => members.Value.ContainsId(device.UserId, IdOf(device)))],
                    next is null ? null : (place with { Listing = next }).Write());
            },
            cancellationToken);
    }

    /// <exception cref="GraphFaultException">Graph gave no answer of use, and not because of a single member.</exception>
    public async Task<SelectionPage> Read(GroupCursor place, CancellationToken cancellationToken)
    {
        var found = new Found(place.HasRead);
        var more = new Queue<MemberPage>(place.Devices);
        var trail = new PageChain(PagesAtOnce);
        while (found.Devices.Count < Enough && trail.Count < PagesAtOnce && more.TryDequeue(out var part))
        {
            var address = Own(part.Link);
            trail.Add(address);
            found.Add(part, await Read(address, cancellationToken));
            found.More.ForEach(more.Enqueue);
            found.More.Clear();
        }

        found.ThrowUnlessOneMembers();
        var next = more.Count == 0 && found.Devices.Count < Enough && place.Members is { } members
            ? await Read(Own(members), place.Skip, place.Group, found, cancellationToken)
            : place;
        next = next with { Devices = [.. more, .. found.More, .. found.Again], HasRead = found.HasRead };
        return new(found.Devices, next.IsEnd ? null : next.Write()) { Unreadable = found.Unreadable };
    }

    private async Task<GroupCursor> Read(Uri members, int skip, string? group, Found found, CancellationToken cancellationToken)
    {
        using var page = await reads.Read(members, "members", cancellationToken);
        if (group is not null && page.RootElement.Text("@odata.nextLink") is not null && await IsListingCheaper(group, cancellationToken))
        {
            return new(null, 0, [], Group: group, Listing: GraphUrls.OfSystems(graph.Root, []).AbsoluteUri);
        }

        var all = page.RootElement.Objects("value").ToList();
        while (skip < all.Count && found.Devices.Count < Enough)
        {
            var part = all.GetRange(skip, Math.Min(IDeviceBatches.Largest, all.Count - skip));
            skip += part.Count;
            await Read([.. part.Select(member => PageOf(member)).OfType<(string, MemberPage)>()], found, cancellationToken);
        }

        return skip < all.Count ? new(members.AbsoluteUri, skip, []) : new(reads.NextPage(page.RootElement)?.AbsoluteUri, 0, []);
    }

    // A tenant whose sizes the app may not read is read member by member.
    private async Task<bool> IsListingCheaper(string group, CancellationToken cancellationToken)
    {
        try
        {
            using var members = await reads.Read(GraphUrls.V1(graph.Root, GraphUrls.MemberCount(group)), "count", cancellationToken, isCount: true);
            using var overview = await reads.Read(GraphUrls.Overview(graph.Root), "overview", cancellationToken);
            return GraphBatch.CountOf(members.RootElement) is { Succeeded: true, Value: var count }
                && overview.RootElement.Number("enrolledDeviceCount") is { } devices && IsListingCheaper(count, devices);
        }
        catch (GraphFaultException failure) when (!failure.Problem.IsTransient)
        {
            return false;
        }
    }

    private static int Pages(int count, int size) => (count + size - 1) / size;

    // All devices that are not registered have an ID of zeros.
    private static string? IdOf(ManagedDevice device) => Guid.TryParse(device.EntraDeviceId, out var id) && id == Guid.Empty ? null : device.EntraDeviceId;

    private async Task Read(IReadOnlyList<(string Address, MemberPage Page)> members, Found found, CancellationToken cancellationToken)
    {
        if (members.Count == 0)
        {
            return;
        }

        var pages = await batch.Get("find", [.. members.Select(member => member.Address)], DevicePage.Read, cancellationToken);
        foreach (var (member, page) in members.Zip(pages.Items))
        {
            found.Add(member.Page, page);
        }

        found.ThrowUnlessOneMembers();
    }

    private async Task<GraphResult<DevicePage>> Read(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var page = await reads.Read(address, "find", cancellationToken);
            return DevicePage.Read(page.RootElement);
        }
        catch (GraphFaultException failure)
        {
            return failure.Problem;
        }
    }

    // Nested groups are members too; theirs come with transitiveMembers. A device that is registered nowhere has an id of zeros. Of members
    // that the app may not read, Graph gives the type and the object id alone: a device so given must not go missing silently.
    private (string Address, MemberPage Page)? PageOf(JsonElement member) => member.Text("@odata.type") switch
    {
        "#microsoft.graph.user" when member.Text("id") is { } id => PageOf(GraphUrls.OfUser(id), new("", User: id)),
        "#microsoft.graph.device" when member.Text("deviceId") is null => throw new GraphFaultException(Hidden),
        "#microsoft.graph.device" when member.Text("deviceId") is { } id && id.Any(digit => digit is not ('0' or '-')) =>
            PageOf(GraphUrls.Having(DeviceKey.EntraDeviceId, [id]), new("", EntraDeviceId: id)),
        _ => null,
    };

    private (string Address, MemberPage Page) PageOf(string address, MemberPage page) => (address, page with { Link = GraphUrls.Beta(graph.Root, address).AbsoluteUri });

    private Uri Own(string link) => reads.Own(link) ?? throw new GraphFaultException(new(GraphFault.Rejected, "The cursor is not at Graph."));

    /// <summary>
    /// What a page of the walk found. A member that Graph refuses is reported, and one for which Graph fails is read twice more: neither is a reason
    /// to read none of the others. What no member was spared, or what Graph says will pass, is a problem of the whole.
    /// </summary>
    /// <param name="hasRead">Whether the devices of any member could be read before.</param>
    private sealed class Found(bool hasRead)
    {
        private const int Attempts = 3;

        private readonly List<(MemberPage Page, GraphProblem Problem)> _failed = [];
        private int _read;

        public List<ManagedDevice> Devices { get; } = [];

        public List<MemberPage> More { get; } = [];

        public List<MemberPage> Again { get; } = [];

        public List<UnreadableMember> Unreadable { get; } = [];

        public bool HasRead { get; private set; } = hasRead;

        public void Add(MemberPage member, GraphResult<DevicePage> page)
        {
            if (!page.Succeeded)
            {
                _failed.Add((member, page.Problem));
                return;
            }

            _read++;
            Devices.AddRange(page.Value.Devices.Where(member.Includes));
            if (page.Value.Next is { } next && member.User is not null)
            {
                More.Add(member with { Link = next, Failures = 0 });
            }
        }

        /// <summary>Ends what was read together.</summary>
        /// <exception cref="GraphFaultException">It failed, and not because of single members: with a problem that passes before one that stays.</exception>
        public void ThrowUnlessOneMembers()
        {
            var isOutage = _read == 0 && (_failed.Count > 1 || !HasRead);
            HasRead |= _read > 0;
            var worst = _failed.Select(failed => failed.Problem)
                .Where(problem => problem.Fault switch
                {
                    GraphFault.Rejected or GraphFault.NotFound => false,
                    GraphFault.MissingPermission => !HasRead,
                    GraphFault.Unavailable => isOutage || problem.RetryAfter is not null,
                    _ => true,
                })
                .OrderByDescending(problem => problem.IsTransient).ThenByDescending(problem => problem.RetryAfter ?? TimeSpan.Zero)
                .FirstOrDefault();
            if (worst is not null)
            {
                throw new GraphFaultException(worst);
            }

            foreach (var (member, problem) in _failed)
            {
                if (problem.IsTransient && member.Failures + 1 < Attempts)
                {
                    Again.Add(member with { Failures = member.Failures + 1 });
                }
                else
                {
                    Unreadable.Add(new(member.Name, problem));
                }
            }

            _failed.Clear();
            _read = 0;
        }
    }
}
