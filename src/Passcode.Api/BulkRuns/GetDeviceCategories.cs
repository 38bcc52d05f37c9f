using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class GetDeviceCategories
{
    [EndpointName("ListDeviceCategories"), Tags("Bulk runs")]
    [EndpointSummary("List device categories")]
    [EndpointDescription("Returns the device categories of Intune, to select the devices of one. Microsoft Graph does not return the number of devices in a category; use a dry run to count them.")]
    [ProducesResponseType<DeviceCategoryList>(200, Description = "The device categories, sorted by name.")]
    [RefusesForGraph]
    public static async Task<IResult> Handle(IGroupDirectory directory, CancellationToken cancellationToken)
    {
        var found = await directory.Categories(cancellationToken);
        return found.Succeeded
            ? TypedResults.Json(new DeviceCategoryList([.. found.Value.Select(category => new DeviceCategoryResource(category.Id, category.Name))], null))
            : found.Problem.ToProblem();
    }
}

/// <summary>The device categories.</summary>
/// <param name="Value">The device categories, sorted by name.</param>
/// <param name="NextLink">Always null, because all device categories are on one page.</param>
public sealed record DeviceCategoryList(IReadOnlyList<DeviceCategoryResource> Value, string? NextLink);

/// <summary>A device category of Intune.</summary>
/// <param name="Id">The ID.</param>
/// <param name="DisplayName">The display name.</param>
public sealed record DeviceCategoryResource(string Id, string DisplayName);
