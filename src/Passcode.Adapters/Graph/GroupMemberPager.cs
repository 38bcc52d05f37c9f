using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Reads the devices of a group: one page of members at a time, and the devices of 20 members per batch. A page ends with its page
/// of members, or earlier if it has many devices; the cursor contains the position.</summary>
internal sealed class GroupMemberPager(GraphConnection graph, GraphBatch batch, GraphReads reads)
{
    private const int MembersAPage = 100;
    private const int Enough = 2000; // devices; the last batch can exceed this by its own devices

    private static readonly GraphProblem Hidden = new(
        GraphFault.MissingPermission, "The group contains devices that the app cannot read. The app requires the permission Device.Read.All.");

    /// <summary>Returns the start position of a group.</summary>
    public GroupPlace Begin(string groupId) => new(GraphUrls.Members(graph.Root, groupId, MembersAPage).AbsoluteUri, 0, []);

    /// <summary>Reads a page.</summary>
    /// <exception cref="GraphFaultException">At least one request failed.</exception>
    public async Task<SelectionPage> Read(GroupPlace place, CancellationToken cancellationToken)
    {
        var devices = new List<ManagedDevice>();
        var more = new Queue<string>(place.Devices);
        while (devices.Count < Enough && more.TryDequeue(out var link))
        {
            using var page = await reads.Read(Own(link), "find", cancellationToken);
            devices.AddRange(DeviceProjection.Devices(page.RootElement));
            Enqueue(more, page.RootElement);
        }

        var next = more.Count == 0 && devices.Count < Enough && place.Members is { } members
            ? await Read(Own(members), place.Skip, devices, more, cancellationToken)
            : place with { Devices = [.. more] };
        return new(devices, next.IsEnd ? null : next.Write());
    }

    private async Task<GroupPlace> Read(Uri members, int skip, List<ManagedDevice> devices, Queue<string> more, CancellationToken cancellationToken)
    {
        using var page = await reads.Read(members, "members", cancellationToken);
        var found = page.RootElement.Objects("value").ToList();
        while (skip < found.Count && devices.Count < Enough)
        {
            var part = found.GetRange(skip, Math.Min(IDeviceBatches.Largest, found.Count - skip));
            skip += part.Count;
            await Read([.. part.Select(Member).OfType<(string, string?)>()], devices, more, cancellationToken);
        }

        return skip < found.Count
            ? new(members.AbsoluteUri, skip, [.. more])
            : new(reads.NextPage(page.RootElement)?.AbsoluteUri, 0, [.. more]);
    }

    private async Task Read(
        IReadOnlyList<(string Address, string? EntraDeviceId)> members, List<ManagedDevice> devices, Queue<string> more, CancellationToken cancellationToken)
    {
        if (members.Count == 0)
        {
            return;
        }

        var pages = await batch.Get("find", [.. members.Select(member => member.Address)], DevicePage.Read, cancellationToken);
        foreach (var ((_, entraDeviceId), page) in members.Zip(DevicePage.Found(pages)))
        {
            // If Intune ignored the filter, it would return all devices of the tenant.
            devices.AddRange(page.Devices.Where(device =>
                entraDeviceId is null || string.Equals(entraDeviceId, device.EntraDeviceId, StringComparison.OrdinalIgnoreCase)));
            if (page.Next is { } next && entraDeviceId is null)
            {
                more.Enqueue(next);
            }
        }
    }

    // Nested groups are members too; their members are part of transitiveMembers. A device that is not registered has an ID of zeros. For
    // members that the app cannot read, Graph returns only the type and the object ID; such a device must cause an error.
    private static (string Address, string? EntraDeviceId)? Member(JsonElement member) => member.Text("@odata.type") switch
    {
        "#microsoft.graph.user" when member.Text("id") is { } id => (GraphUrls.OfUser(id), null),
        "#microsoft.graph.device" when member.Text("deviceId") is null => throw new GraphFaultException(Hidden),
        "#microsoft.graph.device" when member.Text("deviceId") is { } id && id.Any(digit => digit is not ('0' or '-')) =>
            (GraphUrls.Having(DeviceKey.EntraDeviceId, [id]), id),
        _ => null,
    };

    private void Enqueue(Queue<string> more, JsonElement page)
    {
        if (reads.NextPage(page) is { } next)
        {
            more.Enqueue(next.AbsoluteUri);
        }
    }

    private Uri Own(string link) => reads.Own(link) ?? throw new GraphFaultException(new(GraphFault.Rejected, "The cursor is not an address of Microsoft Graph."));
}
