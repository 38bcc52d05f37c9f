using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Finds many devices in Microsoft Graph, a page at a time.</summary>
internal sealed class GraphDeviceSelections(
    GraphConnection graph, GraphReads reads, GroupMemberPager groups, DeviceResolution resolution, DeviceRereads rereads, TimeProvider time) : IDeviceSelections
{
    private const int LargestList = 100;

    private static readonly GraphProblem NoCursor = new(GraphFault.Rejected, "The cursor does not belong to this selection.");

    /// <inheritdoc />
    public async Task<GraphResult<SelectionPage>> Read(BulkSelection selection, string? cursor, CancellationToken cancellationToken)
    {
        var page = await selection.Match(
            group => ReadGroup(group.Id, cursor, cancellationToken),
            category => ReadEqual(DeviceProjection.Category, category.Name, cursor, cancellationToken),
            filter => ReadList(ListOf(filter.Condition), cursor, _ => true, cancellationToken),
            _ => throw new ArgumentException("Graph has no lists of callers.", nameof(selection)),
            _ => throw new ArgumentException("Graph has no earlier runs.", nameof(selection)));
        if (!page.Succeeded)
        {
            return page;
        }

        // Every device is looked at again: nothing outside the selection may be touched, whatever Graph makes of the filter.
        var devices = await rereads.Complete(page.Value.Devices, cancellationToken);
        return devices.Succeeded
            ? page.Value with { Devices = [.. devices.Value.Where(device => (selection as BulkSelection.Filter)?.Condition.Matches(device, time.GetUtcNow()) ?? true)] }
            : devices.Problem;
    }

    /// <inheritdoc />
    public async Task<GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>> Resolve(
        IReadOnlyList<DeviceReference> devices, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(devices.Count, LargestList);
        var found = await reads.Try(timeout => resolution.Resolve(devices, timeout), cancellationToken);
        found = found.Succeeded ? await WithVersions(devices, found.Value, cancellationToken) : found;
        if (!found.Succeeded)
        {
            return found;
        }

        // What was named by its id was read by its id. What a list found must have the value by its id, too.
        var listed = devices.Zip(found.Value).Where(pair => pair.First.Key != DeviceKey.IntuneDeviceId).SelectMany(pair => pair.Second);
        var current = await rereads.Current([.. listed.DistinctBy(device => device.Id)], cancellationToken);
        if (!current.Succeeded)
        {
            return current.Problem;
        }

        var byId = current.Value.ToDictionary(device => device.Id);
        return GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>.Success(
            [.. devices.Zip(found.Value, (asked, matches) => asked.Choose(matches.Select(device => byId.GetValueOrDefault(device.Id, device))))]);
    }

    // Graph has no filter for the beginning of an IMEI, so that those with the version of the software are looked for only when nothing else has it.
    private async Task<GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>> WithVersions(
        IReadOnlyList<DeviceReference> devices, IReadOnlyList<IReadOnlyList<ManagedDevice>> found, CancellationToken cancellationToken)
    {
        DeviceReference[] missing = [.. devices.Where((device, place) => device.Key == DeviceKey.Imei && found[place].Count == 0)];
        var versions = await reads.Try(timeout => resolution.ResolveVersions(missing, timeout), cancellationToken);
        if (!versions.Succeeded)
        {
            return versions.Problem.Fault == GraphFault.Rejected ? GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>.Success(found) : versions;
        }

        var more = new Queue<IReadOnlyList<ManagedDevice>>(versions.Value);
        return GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>.Success(
            [.. devices.Select((device, place) => device.Key == DeviceKey.Imei && found[place].Count == 0 ? more.Dequeue() : found[place])]);
    }

    private async Task<GraphResult<SelectionPage>> ReadGroup(string id, string? cursor, CancellationToken cancellationToken)
    {
        if (!GraphUrls.IsId(id))
        {
            return new GraphProblem(GraphFault.NotFound, "The group ID is not valid.");
        }

        return (cursor is null ? groups.Begin(id) : GroupCursor.Read(cursor)) switch
        {
            null => NoCursor,
            { Listing: { } listing, Group: { } listed } place => listed == id && reads.Own(listing) is not null ? await groups.ReadListing(place, cancellationToken) : NoCursor,
            var place => await reads.Try(timeout => groups.Read(place, timeout), cancellationToken),
        };
    }

    // Graph documents a filter by one property at a time. Devices that have not synced for long are fewer than those of a platform.
    private Uri ListOf(DeviceFilter filter) => filter.SyncedBefore(time.GetUtcNow()) is { } before
        ? GraphUrls.SyncedBefore(graph.Root, before)
        : GraphUrls.OfSystems(graph.Root, OperatingSystems.From(filter.Platforms));

    private Task<GraphResult<SelectionPage>> ReadEqual(string property, string value, string? cursor, CancellationToken cancellationToken) => ReadList(
        GraphUrls.Where(graph.Root, property, value), cursor, json => string.Equals(json.Text(property), value, StringComparison.OrdinalIgnoreCase), cancellationToken);

    private async Task<GraphResult<SelectionPage>> ReadList(Uri first, string? cursor, Func<JsonElement, bool> isMeant, CancellationToken cancellationToken) =>
        (cursor is null ? first : reads.Own(cursor)) is not { } address ? NoCursor : await reads.Try(
            async timeout =>
            {
                using var page = await reads.Read(address, "find", timeout);
                return new SelectionPage(
                    [.. page.RootElement.Objects("value").Where(isMeant).Select(DeviceProjection.Device).OfType<ManagedDevice>()],
                    reads.NextPage(page.RootElement)?.AbsoluteUri);
            },
            cancellationToken);
}
