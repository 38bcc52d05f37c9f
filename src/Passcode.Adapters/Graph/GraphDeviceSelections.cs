using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Reads the devices of a selection from Microsoft Graph, one page at a time.</summary>
internal sealed class GraphDeviceSelections(GraphConnection graph, GraphReads reads, GroupMemberPager groups, DeviceResolution resolution) : IDeviceSelections
{
    private const int LargestList = 100;

    private static readonly GraphProblem NoCursor = new(GraphFault.Rejected, "The cursor does not belong to this selection.");

    /// <inheritdoc />
    public Task<GraphResult<SelectionPage>> Read(BulkSelection selection, string? cursor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return selection switch
        {
            { GroupId: { } id } => ReadGroup(id, cursor, cancellationToken),
            { Category: { } category } => ReadList(
                GraphUrls.OfCategory(graph.Root, category),
                cursor,
                (json, _) => string.Equals(json.Text(DeviceProjection.Category), category, StringComparison.OrdinalIgnoreCase),
                cancellationToken),
            { Filter: { } filter } => ReadList(
                GraphUrls.OfSystems(graph.Root, OperatingSystems.Of(filter.Platforms)), cursor, (_, device) => filter.Matches(device), cancellationToken),
            _ => throw new ArgumentException("A selection from Graph is a group, a category or a filter.", nameof(selection)),
        };
    }

    /// <inheritdoc />
    public Task<GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>> Resolve(
        IReadOnlyList<DeviceReference> devices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(devices);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(devices.Count, LargestList);
        return reads.Try(timeout => resolution.Resolve(devices, timeout), cancellationToken);
    }

    private async Task<GraphResult<SelectionPage>> ReadGroup(string id, string? cursor, CancellationToken cancellationToken)
    {
        if (!GraphUrls.IsId(id))
        {
            return new GraphProblem(GraphFault.NotFound, "The group ID is not valid.");
        }

        return (cursor is null ? groups.Begin(id) : GroupPlace.Read(cursor)) is { } place
            ? await reads.Try(timeout => groups.Read(place, timeout), cancellationToken)
            : NoCursor;
    }

    // Every device is checked again, because devices outside the selection must never be reset, even if Graph ignores the filter.
    private async Task<GraphResult<SelectionPage>> ReadList(
        Uri first, string? cursor, Func<JsonElement, ManagedDevice, bool> isMeant, CancellationToken cancellationToken) =>
        (cursor is null ? first : reads.Own(cursor)) is not { } address ? NoCursor : await reads.Try(
            async timeout =>
            {
                using var page = await reads.Read(address, "find", timeout);
                return new SelectionPage(
                    [
                        .. page.RootElement.Objects("value")
                            .Select(json => DeviceProjection.Device(json) is { } device && isMeant(json, device) ? device : null)
                            .OfType<ManagedDevice>(),
                    ],
                    reads.NextPage(page.RootElement)?.AbsoluteUri);
            },
            cancellationToken);
}
