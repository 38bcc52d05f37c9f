using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Reads the devices of a group: one page of members at a time, and the devices of 20 members per batch. A page ends with its page
/// of members, or earlier if it has many devices; the cursor contains the position.</summary>
internal sealed class GroupMemberPager(GraphConnection graph, GraphBatch batch, GraphReads reads)
{
    private const int MembersAPage = 100;
    private const int Enough = 2000; // devices; the last batch can add as many
    private const int PagesAtOnce = 20; // of users with many devices; the rest is for the next read

    private static readonly GraphProblem Hidden = new(
        GraphFault.MissingPermission, "The group contains devices that the app cannot read. The app requires the permission Device.Read.All.");

    /// <summary>Returns the start position of a group.</summary>
    public GroupPlace Begin(string groupId) => new(GraphUrls.Members(graph.Root, groupId, MembersAPage).AbsoluteUri, 0, []);

    /// <summary>Reads a page.</summary>
    /// <exception cref="GraphFaultException">At least one request failed.</exception>
    public async Task<SelectionPage> Read(GroupPlace place, CancellationToken cancellationToken)
    {
        var devices = new List<ManagedDevice>();
        var more = new Queue<UserPage>(place.Devices);
        var trail = new PageTrail(PagesAtOnce);
        while (devices.Count < Enough && trail.Count < PagesAtOnce && more.TryDequeue(out var part))
        {
            var address = Own(part.Link);
            trail.Add(address);
            using var page = await reads.Read(address, "find", cancellationToken);
            devices.AddRange(DeviceProjection.Devices(page.RootElement).Where(part.Includes));
            if (reads.NextPage(page.RootElement) is { } following)
            {
                more.Enqueue(part with { Link = following.AbsoluteUri });
            }
        }

        var next = more.Count == 0 && devices.Count < Enough && place.Members is { } members
            ? await Read(Own(members), place.Skip, devices, more, cancellationToken)
            : place with { Devices = [.. more] };
        return new(devices, next.IsEnd ? null : next.Write());
    }

    private async Task<GroupPlace> Read(Uri members, int skip, List<ManagedDevice> devices, Queue<UserPage> more, CancellationToken cancellationToken)
    {
        using var page = await reads.Read(members, "members", cancellationToken);
        var found = page.RootElement.Objects("value").ToList();
        while (skip < found.Count && devices.Count < Enough)
        {
            var part = found.GetRange(skip, Math.Min(IDeviceBatches.Largest, found.Count - skip));
            skip += part.Count;
            await Read([.. part.Select(Of).OfType<Member>()], devices, more, cancellationToken);
        }

        return skip < found.Count
            ? new(members.AbsoluteUri, skip, [.. more])
            : new(reads.NextPage(page.RootElement)?.AbsoluteUri, 0, [.. more]);
    }

    private async Task Read(IReadOnlyList<Member> members, List<ManagedDevice> devices, Queue<UserPage> more, CancellationToken cancellationToken)
    {
        if (members.Count == 0)
        {
            return;
        }

        var pages = await batch.Get("find", [.. members.Select(member => member.Address)], DevicePage.Read, cancellationToken);
        foreach (var (member, page) in members.Zip(DevicePage.Found(pages)))
        {
            // A filter that Intune did not heed would give the whole tenant.
            devices.AddRange(page.Devices.Where(member.Includes));
            if (page.Next is { } next && member.User is { } user)
            {
                more.Enqueue(new(user, next));
            }
        }
    }

    // Nested groups are members too; theirs come with transitiveMembers. A device that is registered nowhere has an id of zeros. Of members
    // that the app may not read, Graph gives the type and the object id alone: a device so given must not go missing silently.
    private static Member? Of(JsonElement member) => member.Text("@odata.type") switch
    {
        "#microsoft.graph.user" when member.Text("id") is { } id => new(GraphUrls.OfUser(id), new UserPage(id, "").Includes, id),
        "#microsoft.graph.device" when member.Text("deviceId") is null => throw new GraphFaultException(Hidden),
        "#microsoft.graph.device" when member.Text("deviceId") is { } id && id.Any(digit => digit is not ('0' or '-')) =>
            new(GraphUrls.Having(DeviceKey.EntraDeviceId, [id]), device => new DeviceReference(DeviceKey.EntraDeviceId, id).Choose([device]).Count > 0),
        _ => null,
    };

    private Uri Own(string link) => reads.Own(link) ?? throw new GraphFaultException(new(GraphFault.Rejected, "The cursor is not at Graph."));

    /// <summary>A member that may have devices.</summary>
    /// <param name="Address">Where they are.</param>
    /// <param name="Includes">Whether a device is the member, or the member's.</param>
    /// <param name="User">The user's object id; null for a device.</param>
    private sealed record Member(string Address, Func<ManagedDevice, bool> Includes, string? User = null);
}
