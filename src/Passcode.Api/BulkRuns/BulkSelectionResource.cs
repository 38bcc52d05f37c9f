using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>The devices of a bulk run. Exactly one property is set.</summary>
/// <param name="GroupId">The object ID of an Entra group.</param>
/// <param name="Category">The display name of an Intune device category.</param>
/// <param name="Filter">Devices by platform, ownership and enrollment.</param>
/// <param name="Devices">The number of devices that were listed individually.</param>
/// <param name="RetryOf">The ID of a bulk run. Its devices that failed, expired or were cancelled are selected.</param>
public sealed record BulkSelectionResource(string? GroupId, string? Category, FilterResource? Filter, int? Devices, string? RetryOf)
{
    private static readonly BulkSelectionResource None = new(null, null, null, null, null);

    internal static BulkSelectionResource From(BulkSelection selection) => selection.Match(
        group => None with { GroupId = group.Id },
        category => None with { Category = category.Name },
        filter => None with
        {
            Filter = new(
                [.. filter.Condition.Platforms.Select(each => each.ToWireName())],
                filter.Condition.Ownership,
                [.. filter.Condition.Enrollments.Select(each => each.ToWireName())]),
        },
        list => None with { Devices = list.Count },
        retry => None with { RetryOf = retry.RunId });
}

/// <summary>A filter for devices by platform, ownership and enrollment.</summary>
/// <param name="Platforms">The platforms; empty for all.</param>
/// <param name="Ownership">The owner, company or personal; null for both.</param>
/// <param name="Enrollments">The enrollment types; empty for all.</param>
public sealed record FilterResource(IReadOnlyList<string> Platforms, string? Ownership, IReadOnlyList<string> Enrollments);
