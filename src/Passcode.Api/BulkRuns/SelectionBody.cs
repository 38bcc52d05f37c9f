using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;

namespace Passcode.Api.BulkRuns;

/// <summary>The devices, by exactly one of these.</summary>
/// <param name="GroupId">The id of an Entra group, a GUID: the devices in it and those of its users, through nested groups too.</param>
/// <param name="Category">A device category of Intune, by its display name.</param>
/// <param name="Filter">Devices by platform, ownership and enrollment.</param>
/// <param name="IntuneDeviceIds">The ids of Intune managed devices, up to 1,000; for more upload a list.</param>
public sealed record SelectionBody(
    string? GroupId = null,
    [property: MaxCharacters(BulkLimits.Category)] string? Category = null,
    FilterBody? Filter = null,
    [property: Length(1, BulkLimits.IntuneDeviceIds, ErrorMessage = "may have {1} to {2} ids. Send a longer list to POST /api/bulk-runs/csv.")]
    IReadOnlyList<string>? IntuneDeviceIds = null);
