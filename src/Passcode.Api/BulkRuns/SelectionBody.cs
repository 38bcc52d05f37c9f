using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;

namespace Passcode.Api.BulkRuns;

/// <summary>The devices to reset. Set exactly one property.</summary>
/// <param name="GroupId">The object ID of an Entra group, a GUID. Selects the devices in the group and the devices of its users, including nested groups.</param>
/// <param name="Category">The display name of an Intune device category.</param>
/// <param name="Filter">Devices by platform, ownership and enrollment.</param>
/// <param name="IntuneDeviceIds">The IDs of up to 1,000 Intune managed devices. Upload a CSV file for longer lists.</param>
public sealed record SelectionBody(
    string? GroupId = null,
    [property: MaxCharacters(BulkLimits.Category)] string? Category = null,
    FilterBody? Filter = null,
    [property: Length(1, BulkLimits.IntuneDeviceIds, ErrorMessage = "may have {1} to {2} ids. Send a longer list to POST /api/bulk-runs/csv.")]
    IReadOnlyList<string>? IntuneDeviceIds = null);
