using System.Text.Json;
using Passcode.Core.Devices;
using Passcode.Core.Policy;

namespace Passcode.Adapters.Graph;

/// <summary>Reads the members of Entra groups. Members of all types are read in one list. For types that the app cannot read, Graph returns
/// only the object ID; a device without its device ID must not be treated as absent.</summary>
internal sealed class GraphGroupMembers(GraphReads graph) : IGroupMembers
{
    private const int MostPages = 1000; // of 999 members each

    /// <inheritdoc />
    public async Task<GraphResult<GroupMembers>> Read(string groupId, CancellationToken cancellationToken) =>
        !GraphUrls.IsId(groupId) ? new GraphProblem(GraphFault.NotFound, "The group ID is not valid.") : await Try(groupId, cancellationToken);

    private async Task<GraphResult<GroupMembers>> Try(string groupId, CancellationToken cancellationToken)
    {
        var members = new GroupMembers();

        // A group with 100,000 members has a hundred pages, so the time limit applies to each page.
        Uri? next = GraphUrls.AllMembers(graph.Root, groupId);
        var trail = new PageChain(MostPages);
        while (next is not null)
        {
            var address = next;
            var page = await graph.Try(
                async timeout =>
                {
                    trail.Add(address);
                    using var answer = await graph.Read(address, "members", timeout);
                    if (answer.RootElement.Child("value")?.ValueKind != JsonValueKind.Array)
                    {
                        throw new GraphFaultException(new(GraphFault.Unreadable, "The response is not a list of members."));
                    }

                    foreach (var member in answer.RootElement.Objects("value"))
                    {
                        Add(member, members);
                    }

                    return new Page(graph.NextPage(answer.RootElement));
                },
                cancellationToken);
            if (!page.Succeeded)
            {
                return page.Problem;
            }

            next = page.Value.Next;
        }

        return members;
    }

    private static void Add(JsonElement member, GroupMembers members)
    {
        switch (member.Text("@odata.type"))
        {
            case "#microsoft.graph.user":
                members.AddUser(member.Text("id") ?? throw Unreadable("a user without an id"), member.Text("userPrincipalName"));
                break;
            case "#microsoft.graph.device":
                members.AddDevice(member.Text("deviceId") ?? throw new GraphFaultException(new(
                    GraphFault.MissingPermission, "The group contains devices. To read them, the app requires the permission Device.Read.All.")));
                break;
            case null:
                throw Unreadable("a member without a type");
        }
    }

    private static GraphFaultException Unreadable(string what) => new(new(GraphFault.Unreadable, $"The list of members contains {what}."));

    private sealed record Page(Uri? Next);
}
