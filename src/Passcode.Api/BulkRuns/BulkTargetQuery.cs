using Microsoft.AspNetCore.Mvc;
using Passcode.Api.OpenApi;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>The filter and paging of a device list.</summary>
internal sealed record BulkTargetQuery
{
    [FromQuery(Name = "state"), QueryText("Returns only devices in this state.", ReadAs = typeof(TargetState))]
    public string? State { get; init; }

    [FromQuery(Name = "top"), QueryText("The number of devices per page, 1 to 1,000. The default is 100.", ReadAs = typeof(int))]
    public string? Top { get; init; }

    [FromQuery(Name = "continuation"), QueryText("The position of the page, from the nextLink of the previous page.")]
    public string? Continuation { get; init; }
}
