using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>What a run is to reset; one part is given.</summary>
/// <param name="GroupId">The id of an Entra group.</param>
/// <param name="Category">A device category of Intune.</param>
/// <param name="Filter">Devices by platform, ownership and enrollment.</param>
/// <param name="Devices">So many devices that were named one by one.</param>
/// <param name="RetryOf">The devices of this run that failed, expired or were cancelled.</param>
public sealed record BulkSelectionResource(string? GroupId, string? Category, FilterResource? Filter, int? Devices, string? RetryOf)
{
    /// <summary>The resource of a selection.</summary>
    public static BulkSelectionResource Of(BulkSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return new(
            selection.GroupId,
            selection.Category,
            selection.Filter is { } filter
                ? new FilterResource([.. filter.Platforms.Select(each => each.ToWireName())], filter.Ownership, [.. filter.Enrollments.Select(each => each.ToWireName())])
                : null,
            selection.Devices,
            selection.RetryOf);
    }
}
