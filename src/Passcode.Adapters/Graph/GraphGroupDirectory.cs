using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Finds groups and device categories in Microsoft Graph. A search costs two requests: one for the groups, one batch for their members.</summary>
internal sealed class GraphGroupDirectory(GraphReads reads, GraphBatch batch) : IGroupDirectory
{
    private const int Shown = IDeviceBatches.Largest; // counted in one batch

    /// <inheritdoc />
    public Task<GraphResult<GroupMatches>> Search(string prefix, CancellationToken cancellationToken) => reads.Try(
        async timeout =>
        {
            using var page = await reads.Read(GraphUrls.GroupsLike(reads.Root, prefix, Shown + 1), "groups", timeout);
            var found = GroupsOf(page.RootElement).ToList();
            DirectoryGroup[] shown = [.. found.Take(Shown)];
            var counts = shown.Length == 0 ? [] : (await batch.Count([.. shown.Select(group => GraphUrls.MemberCount(group.Id))], timeout)).Items;
            var counted = shown.Zip(counts, (group, count) => group with
            {
                MemberCount = count switch
                {
                    { Succeeded: true, Value: var members } => members,
                    { Problem.Fault: GraphFault.NotFound } => 0, // deleted since
                    _ => throw new GraphFaultException(count.Problem!),
                },
            });
            return new GroupMatches([.. counted.OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase)], found.Count > Shown);
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<GraphResult<IReadOnlyList<DirectoryGroup>>> Find(string idOrName, CancellationToken cancellationToken)
    {
        var isId = Guid.TryParse(idOrName, out _);
        var found = await reads.Try<IReadOnlyList<DirectoryGroup>>(
            async timeout =>
            {
                using var answer = await reads.Read(isId ? GraphUrls.Group(reads.Root, idOrName) : GraphUrls.GroupsNamed(reads.Root, idOrName), "groups", timeout);
                return isId
                    ? [GroupOf(answer.RootElement) ?? throw Unreadable]
                    : [.. GroupsOf(answer.RootElement).Where(group => group.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase))];
            },
            cancellationToken);
        return found.Problem?.Fault == GraphFault.NotFound ? GraphResult<IReadOnlyList<DirectoryGroup>>.Success([]) : found;
    }

    /// <inheritdoc />
    public Task<GraphResult<IReadOnlyList<DeviceCategory>>> Categories(CancellationToken cancellationToken) => reads.Try<IReadOnlyList<DeviceCategory>>(
        async timeout =>
        {
            var all = new List<DeviceCategory>();
            await foreach (var page in reads.Pages(GraphUrls.Categories(reads.Root), "categories", timeout))
            {
                all.AddRange(page.Objects("value").Select(json => json.Text("id") is { } id && json.Text("displayName") is { } name ? new DeviceCategory(id, name) : throw Unreadable));
            }

            return [.. all.OrderBy(category => category.Name, StringComparer.OrdinalIgnoreCase)];
        },
        cancellationToken);

    private static GraphFaultException Unreadable => new(new(GraphFault.Unreadable, "The response contains a group or a category without an ID or a name."));

    private static IEnumerable<DirectoryGroup> GroupsOf(JsonElement page) => page.Objects("value").Select(json => GroupOf(json) ?? throw Unreadable);

    private static DirectoryGroup? GroupOf(JsonElement json) =>
        json.Text("id") is { } id && json.Text("displayName") is { } name ? new(id, name) : null;
}
